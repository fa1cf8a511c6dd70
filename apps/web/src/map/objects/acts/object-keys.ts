import type { MapObject, MapObjectId, MapSize } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import type { CanvasActions } from '../../../canvas/canvas-actions.ts';
import { currentLaterMessages } from '../../../messages/later.ts';
import type { InterfaceStore, Tool } from '../../../stores/interface-store.ts';
import type { ArrangeActs } from './arrange-acts.ts';
import type { MapObjects } from '../map-objects.ts';
import type { ObjectKeyActs } from './object-shortcuts.ts';
import { NOTE_SIZE, TEXT_SIZE } from '../looks/object-sizes.ts';
import { selectedThings, type SelectedThings } from '../selected-things.ts';
import { contentsOf, type CardsOnMap } from '../standing-on-map.ts';

export interface ObjectKeysContext {
  readonly objects: MapObjects;
  readonly arranging: ArrangeActs;
  readonly actions: Pick<CanvasActions, 'canEdit' | 'selectAll'>;
  readonly interfaceStore: InterfaceStore;
  readonly cards: () => CardsOnMap;
  /** The middle of what is seen. */
  readonly middle: () => Point;
  /** The middle of a free place of that size near it. */
  readonly freeMiddle: (size: MapSize) => Point;
}

/** What keys do with what stands on the Map. Whoever may not edit gets only what changes nothing. */
export class ObjectKeys implements ObjectKeyActs {
  readonly #context: ObjectKeysContext;

  constructor(context: ObjectKeysContext) {
    this.#context = context;
  }

  takeTool(tool: Tool): void {
    if (this.#canEdit) this.#context.interfaceStore.getState().setTool(tool);
  }

  /** From now on a tool stays in the hand after it was used, or no longer. */
  keepTool(): void {
    const { objects, interfaceStore } = this.#context;
    if (!this.#canEdit) return;
    const keepsTool = !objects.mapStore.getState().keepsTool;
    objects.mapStore.setState({ keepsTool });
    const text = currentLaterMessages().mapObjects.keepsTool(keepsTool);
    interfaceStore.getState().toast({ text });
    interfaceStore.getState().announce(text);
  }

  canUseTool = (): boolean => {
    const { tool } = this.#context.interfaceStore.getState();
    return this.#canEdit && (tool === 'note' || tool === 'section' || tool === 'text');
  };

  /** Puts what the tool makes near the middle of the view: nobody needs a pointer for it. */
  useTool(): void {
    const { objects, interfaceStore, middle, freeMiddle } = this.#context;
    const { tool, setTool } = interfaceStore.getState();
    if (!objects.mapStore.getState().keepsTool) setTool('select');
    if (tool === 'note') objects.acts.addNote(freeMiddle(NOTE_SIZE));
    // A section goes around what stands there already.
    else if (tool === 'section') objects.acts.addSection(middle());
    else if (tool === 'text') {
      const { width, height } = TEXT_SIZE;
      const at = freeMiddle(TEXT_SIZE);
      const draft = { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2) };
      objects.hand.setState({ draft });
    }
  }

  areMeant = (): boolean => this.#canEdit && this.#meant.length > 0;

  putAside(): void {
    const { objects, interfaceStore } = this.#context;
    objects.acts.putAside(this.#meant, [...interfaceStore.getState().selection]);
  }

  group(): void {
    const things = this.#things;
    if (this.#canEdit && things.places.size > 1) this.#context.arranging.group(things);
  }

  ungroup(): void {
    const things = this.#things;
    if (this.#canEdit && things.places.size > 0) this.#context.arranging.ungroup(things);
  }

  toggleLock(): void {
    const things = this.#things;
    if (this.#canEdit && things.places.size > 0) this.#context.arranging.toggleLock(things);
  }

  /** Everything that stands on the Map and is not locked; where nothing does, what waits in the tray. */
  selectAll(): void {
    const { actions, objects, interfaceStore, cards } = this.#context;
    const { items, objects: shown } = contentsOf(objects, cards());
    if (items.length === 0 && shown.length === 0) {
      actions.selectAll();
      return;
    }
    interfaceStore.getState().select(unlocked(items));
    this.select(unlocked(shown));
  }

  /** Makes exactly these objects the selected ones; PBIs stay as they are. */
  select(ids: readonly MapObjectId[]): void {
    const { mapStore } = this.#context.objects;
    const { selectedObjects } = mapStore.getState();
    const isSame =
      ids.length === selectedObjects.size && ids.every((id) => selectedObjects.has(id));
    if (!isSame) mapStore.setState({ selectedObjects: new Set(ids) });
  }

  /** A rectangle is begun; what comes back selects what is in it, `adds`: besides what was. No area: as before. */
  marquee(adds: boolean): (area: Rectangle | undefined) => void {
    const { objects } = this.#context;
    const before = [...objects.mapStore.getState().selectedObjects];
    const kept = adds ? before : [];
    return (area) =>
      this.select(area === undefined ? before : [...new Set([...kept, ...objects.within(area)])]);
  }

  /** Selects an object that was clicked where it is painted; false: there was none. */
  pressAt(object: MapObject | undefined): boolean {
    const { objects, interfaceStore } = this.#context;
    if (object === undefined || interfaceStore.getState().tool !== 'select') return false;
    objects.acts.select([object.id]);
    objects.hand.setState({ focusWanted: { object: object.id } });
    return true;
  }

  get #canEdit(): boolean {
    return this.#context.actions.canEdit;
  }

  /** The selected objects, or the one the keyboard is on. */
  get #meant(): readonly MapObjectId[] {
    const { objects, interfaceStore } = this.#context;
    const { selectedObjects } = objects.mapStore.getState();
    if (selectedObjects.size > 0) return [...selectedObjects];
    const { focused } = objects.hand.getState();
    return focused === undefined || interfaceStore.getState().selection.size > 0 ? [] : [focused];
  }

  get #things(): SelectedThings {
    const { objects, interfaceStore, cards } = this.#context;
    const { selection } = interfaceStore.getState();
    return selectedThings({ objects: this.#meant, items: selection }, objects, cards());
  }
}

function unlocked<Id>(things: readonly { readonly id: Id; readonly locked: boolean }[]): Id[] {
  return things.flatMap(({ id, locked }) => (locked ? [] : [id]));
}
