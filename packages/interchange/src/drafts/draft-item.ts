import type { ItemState } from '@weft/domain';

/** One PBI as a reader found it: names, not yet references. Texts are clean but not yet cut. */
export interface DraftItem {
  readonly file: string;
  readonly line: number;
  /** Id in the source; undefined when the row has none. */
  readonly key: string | undefined;
  /** Other names under which links may mean this PBI, such as a numeric issue id. */
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly acceptance?: string;
  readonly team?: string | undefined;
  readonly sprint?: DraftSprint | undefined;
  readonly size?: number | undefined;
  readonly ready?: boolean | undefined;
  readonly state?: ItemState | undefined;
  /** Names of its parent, the surest first; the first that is found counts. */
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  readonly waitsFor?: readonly string[];
  readonly enables?: readonly string[];
  readonly needs?: readonly string[];
  readonly touches?: readonly string[];
  readonly url?: string | undefined;
  /** Place in the Product Backlog: numbers or texts, compared when every draft has one. */
  readonly order?: number | string | undefined;
}

export interface DraftSprint {
  /** Unique name: the whole path where a path is known. */
  readonly ref: string;
  readonly name: string;
  /** ISO 8601 dates. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** Everything one import read, before names become references. */
export interface Drafts {
  /** `ExternalReference.system` of the PBIs; undefined: their keys mean nothing elsewhere. */
  readonly system: string | undefined;
  readonly items: readonly DraftItem[];
  /** Teams that are known beside those the PBIs name, in row order. */
  readonly teams: readonly string[];
  /** Sprints that are known beside those the PBIs name. */
  readonly sprints: readonly DraftSprint[];
  /** Links found that have no order. */
  readonly ignoredLinks: number;
}
