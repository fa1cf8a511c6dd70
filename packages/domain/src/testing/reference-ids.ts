import { parseAssetHash, type AssetHash } from '../asset.ts';
import { ID_LENGTH_CHARS, brandId } from '../ids.ts';
import type {
  DependencyId,
  EntityId,
  ItemId,
  MapGroupId,
  PersonId,
  SprintId,
  TeamId,
} from '../ids.ts';

/** The id that the test boards give to the PBI with this ref. Equal refs, equal ids. */
export function itemIdOf(ref: string): ItemId {
  return brandId<ItemId>(hashToId(`item ${ref}`));
}

/** The id that the test boards give to the team with this ref. */
export function teamIdOf(ref: string): TeamId {
  return brandId<TeamId>(hashToId(`team ${ref}`));
}

/** The id that the test boards give to the Sprint with this ref. */
export function sprintIdOf(ref: string): SprintId {
  return brandId<SprintId>(hashToId(`sprint ${ref}`));
}

/** The id that the test boards give to the person with this ref. */
export function personIdOf(ref: string): PersonId {
  return brandId<PersonId>(hashToId(`person ${ref}`));
}

/** An id for an entity of any other kind, such as a criterion or an event. */
export function entityIdOf<Id extends EntityId>(kind: string, ref: string): Id {
  return brandId<Id>(hashToId(`${kind} ${ref}`));
}

/** The id of the group on the Map with this name. */
export function mapGroupIdOf(ref: string): MapGroupId {
  return brandId<MapGroupId>(hashToId(`map group ${ref}`));
}

/** The id of the one record of the line between these two PBIs. */
export function dependencyIdOf(fromRef: string, toRef: string): DependencyId {
  return brandId<DependencyId>(hashToId(`dependency ${fromRef} ${toRef}`));
}

/** The hash that is this digit 64 times; of no bytes that anybody has. */
export function assetHashOf(digit: string): AssetHash {
  const hash = parseAssetHash(digit.repeat(64));
  if (hash === undefined) throw new Error('64 hexadecimal digits are a hash');
  return hash;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARS_PER_HASH = 6;

/** FNV-1a over the text with a salt per six characters: far apart for texts that differ little. */
function hashToId(text: string): string {
  let id = '';
  for (let salt = 0; id.length < ID_LENGTH_CHARS; salt += 1) {
    let hash = 0x811c9dc5 ^ (salt * 0x9e3779b9);
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    for (let index = 0; index < CHARS_PER_HASH; index += 1) {
      id += ALPHABET[(hash >>> (index * 5)) & 31];
    }
  }
  return id.slice(0, ID_LENGTH_CHARS);
}
