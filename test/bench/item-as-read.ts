import type { ProductBacklogItem } from '@weft/domain';

/**
 * The PBI as a document would read it: always made by the same lines, so that all PBIs have one
 * layout in memory, also those that were edited. Many layouts would slow down whoever reads a field.
 */
export function asRead(item: ProductBacklogItem): ProductBacklogItem {
  return {
    id: item.id,
    key: item.key,
    title: item.title,
    place: item.place,
    size: item.size,
    ready: item.ready,
    state: item.state,
    integrated: item.integrated,
    rank: item.rank,
    parent: item.parent,
    needs: item.needs,
    touches: item.touches,
    external: item.external,
    supportsGoal: item.supportsGoal,
    layer: item.layer,
    hasAcceptance: item.hasAcceptance,
    dependenciesReviewed: item.dependenciesReviewed,
    readySaw: item.readySaw,
    slicingSaw: item.slicingSaw,
    sharedWith: item.sharedWith,
    workers: item.workers,
    plannedFinish: item.plannedFinish,
    progressOn: item.progressOn,
    debt: item.debt,
    values: item.values,
    carriedFrom: item.carriedFrom,
    onMap: item.onMap,
    aside: item.aside,
    collisions: item.collisions,
  };
}
