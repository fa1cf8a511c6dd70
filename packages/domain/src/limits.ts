/** Limits of the shared document. Commands refuse what is over them; readers cut what is. */
export const LIMITS = {
  /** Characters of a PBI title. */
  titleChars: 500,
  /** Characters of a description or of acceptance notes. */
  longTextChars: 50_000,
  /** Characters of a name of a board, team or Sprint. */
  nameChars: 120,
  /** Characters of a goal. */
  goalChars: 1_000,
  /** Characters of a note on a dependency. */
  noteChars: 2_000,
  /** Characters of a comment, and how many comments and reactions to one there are. */
  commentChars: 2_000,
  comments: 20_000,
  reactions: 400,
  /** Characters of a sticky note or text on the Map; of the heading of a section: `nameChars`. */
  mapTextChars: 2_000,
  /** Sticky notes, sections, texts and strokes on one Map. */
  mapObjects: 10_000,
  /** How far from the origin something on the Map may be, and how large, in pixels at zoom 1. */
  mapExtentPx: 1_000_000,
  /** Points of one stroke. */
  strokePoints: 2_000,
  /** Characters of one skill or component, and how many of them an entity has. */
  tagChars: 60,
  tagCount: 50,
  /** Characters of a digest of what somebody saw. */
  digestChars: 16,
  /** Characters of the key of a finding. */
  findingKeyChars: 200,
  /** Characters of the name of a rule or threshold, and how many settings a board has. */
  settingNameChars: 60,
  settings: 400,
  /** Cells for which one person says what they can do; PBIs that a finished plan names. */
  personCapacityCells: 400,
  planItems: 500,
  /** People who work on one PBI; people present at one event. */
  workers: 50,
  present: 400,
  /** PBIs on one board. */
  items: 20_000,
  /** Dependency records on one board. */
  dependencies: 60_000,
  /** People, criteria, improvements on one board. */
  people: 400,
  criteria: 400,
  improvements: 2_000,
  /** Integration records, events and judgements on one board. */
  integrationRecords: 10_000,
  events: 10_000,
  judgements: 10_000,
  teams: 60,
  sprints: 200,
  /** Largest size or capacity, in the board's unit. */
  sizePoints: 10_000,
  /** Largest `seq` of a decision; larger ones read as 0. */
  decisionSeq: 2_147_483_648,
  /** Order keys longer than this are rebalanced by command. */
  rankChars: 64,
  /** Rows that one import writes in one transaction. */
  importChunkRows: 200,
} as const;
