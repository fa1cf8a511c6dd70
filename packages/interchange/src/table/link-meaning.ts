/** What the links in a column say of the PBI of the row. */
export type LinkMeaning = 'waits-for' | 'enables' | 'contains' | 'parent';

const PHRASES: Readonly<Record<LinkMeaning, string>> = {
  'waits-for':
    'waits for|waiting for|depends on|depends upon|depends|dependency|dependencies|dependent|dependant|requires|required|needs|blocked by|is blocked by|gated by|is gated by|follows|starts after|after|predecessor|predecessors|prerequisite|prerequisites',
  enables:
    'enables|blocks|block|blocker|blocking|gates|precedes|before|required by|is required by|is required for|required for|is depended on by|has to be done before|needed by|is needed by|successor|successors|finish to start|end to start|gantt end to start',
  contains: 'contains|container|incorporates|is parent of|parent of|children|has child',
  parent: 'is part of|part of|is contained by|is child of|child of|is incorporated by',
};
const INVERSE: Readonly<Record<LinkMeaning, LinkMeaning>> = {
  'waits-for': 'enables',
  enables: 'waits-for',
  contains: 'parent',
  parent: 'contains',
};
const MEANINGS: ReadonlyMap<string, LinkMeaning> = new Map(
  (['waits-for', 'enables', 'contains', 'parent'] as const).flatMap((meaning) =>
    PHRASES[meaning].split('|').map((phrase): [string, LinkMeaning] => [phrase, meaning]),
  ),
);

/** What a phrase such as "blocks" or "is required by" says of the PBI it is said of. */
export function meaningOfPhrase(phrase: string): LinkMeaning | undefined {
  return MEANINGS.get(phrase);
}

/**
 * What a Jira link column says of its row's issue. The text in brackets is the phrase of the
 * *outward* side ("Dependency" stands for "depends on"), so the inward column says the opposite;
 * only a phrase in the passive is said of the inward side itself.
 */
export function meaningOfLinkColumn(
  side: 'inward' | 'outward',
  phrase: string,
): LinkMeaning | undefined {
  const meaning = meaningOfPhrase(phrase);
  if (meaning === undefined || side === 'outward' || /^is |(?: by| for)$/.test(phrase)) {
    return meaning;
  }
  return INVERSE[meaning];
}
