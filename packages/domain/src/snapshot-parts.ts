import type { GuideEdition, RuleSetting, SizeUnit } from './board-settings.ts';
import type { JudgementKind } from './judgement.ts';
import type {
  MapImage,
  MapNote,
  MapObject,
  MapPoint,
  MapSection,
  MapStroke,
  MapText,
} from './map-object.ts';
import type { EventKind, EventState, RetrospectiveSubject } from './nexus-event.ts';
import type { Accountability } from './person.ts';

/** The small collections of a board as plain data; days are ISO 8601 dates, see `BoardSnapshot`. */

/** What was said of the plan of a team in a Sprint; without `team` of the Nexus. */
export interface SnapshotPlan {
  readonly team?: string;
  readonly sprint: string;
  readonly goalIsLinked?: boolean;
  readonly isFinished?: boolean;
  readonly finish?: SnapshotPlanFinish;
  /** Last day of the team's own Sprint. */
  readonly end?: string;
}

export interface SnapshotPlanFinish {
  readonly byName?: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** Refs of the PBIs it was finished with. */
  readonly items: readonly string[];
}

export interface SnapshotPerson {
  readonly ref: string;
  readonly name: string;
  readonly teams?: readonly { readonly team: string; readonly percent: number }[];
  readonly skills?: readonly string[];
  readonly accountabilities?: readonly Accountability[];
  readonly integrationTeam?: {
    readonly from?: string;
    readonly until?: string;
    readonly percent: number;
  };
  readonly capacities?: readonly {
    readonly team: string;
    readonly sprint: string;
    readonly points: number;
  }[];
}

/** Criteria of one Definition of Done stand in their order. */
export interface SnapshotCriterion {
  readonly ref: string;
  /** Missing: of the Nexus. */
  readonly team?: string;
  readonly restates?: string;
  readonly text: string;
  readonly atLeast?: number;
  readonly applies?: boolean;
}

export interface SnapshotEvent {
  readonly kind: EventKind;
  readonly on: string;
  readonly state?: EventState;
  readonly sprint?: string;
  readonly team?: string;
  readonly present?: readonly string[];
  readonly discussed?: readonly RetrospectiveSubject[];
}

interface SnapshotWhereabouts {
  readonly team?: string;
  readonly sprint?: string;
}

export interface SnapshotIntegrationSuccess extends SnapshotWhereabouts {
  readonly kind: 'success';
  readonly on: string;
}

export interface SnapshotIntegrationIssue extends SnapshotWhereabouts {
  readonly kind: 'issue';
  readonly title: string;
  readonly owner?: string;
  readonly needs?: readonly string[];
  readonly raisedOn: string;
  readonly updatedOn?: string;
  readonly resolved?: boolean;
}

export type SnapshotIntegration = SnapshotIntegrationSuccess | SnapshotIntegrationIssue;

export interface SnapshotImprovement {
  readonly text: string;
  readonly owner?: string;
  readonly item?: string;
  readonly done?: boolean;
}

/** Where a PBI stands on the Map; `ref` is that of the PBI. Who stands in the tray has none. */
export interface SnapshotMapPlace {
  readonly ref: string;
  /** Its upper left corner, in pixels at zoom 1. */
  readonly at?: MapPoint;
  /** Any text that things of one group share. */
  readonly group?: string;
  readonly locked?: boolean;
}

type Plain<Kind extends MapObject> = Omit<
  Kind,
  'id' | 'hue' | 'layer' | 'group' | 'locked' | 'by' | 'byName' | 'aside'
> & {
  readonly ref: string;
  /** Missing: the colour of ink. */
  readonly hue?: number;
  readonly group?: string;
  readonly locked?: boolean;
  readonly byName?: string;
};

/** What stands on the Map beside PBIs, see {@link MapObject}; the lowest stands first. */
export type SnapshotMapObject =
  | Plain<MapNote>
  | Plain<MapSection>
  | Plain<MapText>
  | Plain<MapStroke>
  | Plain<MapImage>;

/** `finding` names entities by their refs. */
export interface SnapshotJudgement {
  readonly finding: string;
  readonly kind: JudgementKind;
  readonly until: string;
  readonly reason?: string;
  readonly byName?: string;
}

export interface SnapshotSettings {
  readonly rules?: readonly (Partial<RuleSetting> & { readonly rule: string })[];
  readonly thresholds?: readonly { readonly name: string; readonly value: number }[];
  readonly guideEdition?: GuideEdition;
  readonly sizeUnit?: SizeUnit;
}
