import type { BoardEdit, BoardId, ItemId, LineId, SprintId, TeamId } from '@weft/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { OWN_KEYS, type KeyChoices } from '../commands/key-choices.ts';
import type { LanguageChoice } from '../messages/language.ts';

export type Tool =
  | 'select'
  | 'hand'
  | 'item'
  | 'dependency'
  | 'laser'
  // On the Map alone.
  | 'note'
  | 'section'
  | 'text'
  | 'draw'
  | 'erase';
export type PanelTab = 'item' | 'findings' | 'changes' | 'people';
/** Parts of the dialog about the Nexus as a whole. */
export type NexusTab = 'teams' | 'people' | 'sprints' | 'done' | 'goals' | 'ownership';
export type Theme = 'system' | 'light' | 'dark';

/** The dialog or overlay that is open, with what it is about. One at a time. */
export type OpenDialog =
  | { readonly kind: 'share' }
  | { readonly kind: 'import'; readonly files?: readonly File[]; readonly text?: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'search' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'put-aside' }
  | { readonly kind: 'history' }
  | { readonly kind: 'export' }
  /** `file`: one that somebody wants to open. */
  | { readonly kind: 'board-file'; readonly file?: File }
  /** `other`: the board to compare with. */
  | { readonly kind: 'fork'; readonly other?: BoardId }
  | { readonly kind: 'team-matrix' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'nexus'; readonly tab: NexusTab }
  | { readonly kind: 'complete-planning' }
  | { readonly kind: 'start-sprint'; readonly sprint: SprintId }
  | { readonly kind: 'close-sprint'; readonly sprint: SprintId }
  | { readonly kind: 'slice'; readonly item: ItemId }
  /** A vote with dots; without `ballot` a new one about what is selected. */
  | { readonly kind: 'dots'; readonly ballot?: string };

/** How far a neighbourhood reaches, in dependency lines; `all`: as far as they lead. */
export type Reach = 1 | 2 | 'all';

/** What of the board stands out; everything else is pushed back, and can still be used. */
export type Lens =
  | { readonly kind: 'neighbourhood'; readonly item: ItemId; readonly reach: Reach }
  | { readonly kind: 'with-dependencies' }
  | { readonly kind: 'longest-chain' };

/** A row or a column of the board. */
export type Lane =
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'sprint'; readonly sprint: SprintId };

/** Where the head of a dependency line is: at what comes after, or at what is waited for. */
export type Arrows = 'to-successor' | 'to-predecessor';

/** Lines that hurt nobody are hidden by default, so that the others can be seen. */
export interface ShownLines {
  readonly healthy: boolean;
  readonly resolved: boolean;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Until somebody closes it; otherwise it goes by itself. */
  readonly stays?: boolean;
  readonly action?: ToastAction;
  /** A second way on, such as to the ways out of what was brought about. */
  readonly further?: ToastAction;
}

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/**
 * What the interface is doing: nothing in here is part of the board. Actions are plain functions of
 * the state, so that components select the smallest thing they need.
 */
export interface InterfaceState {
  readonly selection: ReadonlySet<ItemId>;
  readonly selectedLine: LineId | undefined;
  /** A request to bring a PBI into view and focus it; `serial` tells two requests apart. */
  readonly focusRequest: { readonly item: ItemId; readonly serial: number } | undefined;
  /** A row or column that the board is asked to bring into view; it takes the wish away. */
  readonly laneWanted: Lane | undefined;
  readonly tool: Tool;
  readonly panel: {
    readonly open: boolean;
    readonly tab: PanelTab;
    readonly widthPx: number;
    /** Nobody closed it: it is away where it is not needed, and the next board opens with it. */
    readonly awayForNow?: boolean;
  };
  readonly backlogOpen: boolean;
  /** Lines that are hidden unless asked for. */
  readonly shownLines: ShownLines;
  /** What of the board stands out; undefined: everything. */
  readonly lens: Lens | undefined;
  readonly arrows: Arrows;
  readonly dialog: OpenDialog | undefined;
  /** Edits that are only looked at: the board shows where things would go. */
  readonly preview: readonly BoardEdit[] | undefined;
  readonly theme: Theme;
  /** The chosen language; it is spoken from the next load of the page on. */
  readonly language: LanguageChoice;
  /** Which keys do what on this device. */
  readonly keys: KeyChoices;
  /** The first steps of a Nexus stand over the board. */
  readonly guideOpen: boolean;
  /** Everything but the canvas hidden (`Mod+.`). */
  readonly chromeHidden: boolean;
  /** Over the canvas that is shown: what is told over every screen stands there. `null`: no canvas is shown. */
  readonly stripPlace: HTMLElement | null;
  /** How much of the canvas' upper edge that takes, in CSS pixels. */
  readonly stripsPx: number;
  /** Images of the open board that its server does not have yet. */
  readonly imagesWaiting: number;
  /** A copy of a Map, by type, that was pasted on this one before it could take it. */
  readonly pasteWaiting: ReadonlyMap<string, string> | undefined;
  readonly toasts: readonly Toast[];
  readonly polite: Announcement;
  readonly assertive: Announcement;

  /** Makes exactly these PBIs the selection and lets go of a selected line. */
  readonly select: (items: Iterable<ItemId>) => void;
  readonly selectLine: (line: LineId | undefined) => void;
  /** Selects the PBI and asks the canvas to bring it into view and focus it. */
  readonly focusItem: (item: ItemId) => void;
  readonly wantLane: (lane: Lane | undefined) => void;
  readonly setTool: (tool: Tool) => void;
  readonly openPanel: (tab: PanelTab) => void;
  readonly closePanel: () => void;
  /** Closes it here and now; what is remembered of it stays. */
  readonly putPanelAway: () => void;
  /** Opens it when it is only away for now. */
  readonly bringPanelBack: () => void;
  readonly setPanelWidth: (widthPx: number) => void;
  readonly setBacklogOpen: (open: boolean) => void;
  readonly setShownLines: (shown: Partial<ShownLines>) => void;
  readonly setLens: (lens: Lens | undefined) => void;
  readonly setArrows: (arrows: Arrows) => void;
  readonly openDialog: (dialog: OpenDialog) => void;
  readonly closeDialog: () => void;
  readonly setPreview: (edits: readonly BoardEdit[] | undefined) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: LanguageChoice) => void;
  readonly setKeys: (keys: KeyChoices) => void;
  readonly setGuideOpen: (open: boolean) => void;
  readonly setChromeHidden: (hidden: boolean) => void;
  /** Shows a message; at most {@link MOST_TOASTS} stay. */
  readonly toast: (toast: Omit<Toast, 'id'>) => void;
  readonly dismissToast: (id: number) => void;
  /** Says something to a screen reader; `assertive` only for lost rights and lost storage. */
  readonly announce: (text: string, urgency?: 'polite' | 'assertive') => void;
}

export type InterfaceStore = StoreApi<InterfaceState>;

/** What is remembered on this device between visits. */
export interface RememberedInterface {
  readonly theme: Theme;
  /** The language of the interface. */
  readonly language: LanguageChoice;
  readonly arrows: Arrows;
  readonly panelOpen: boolean;
  readonly panelWidthPx: number;
  /** Left out: every action has its own keys. */
  readonly keys?: KeyChoices;
}

/** How many messages are shown at once. */
export const MOST_TOASTS = 3;
const PANEL_WIDTH_PX = { least: 280, most: 640 };
const SILENCE: Announcement = { id: 0, text: '' };

export function createInterfaceStore(remembered: RememberedInterface): InterfaceStore {
  return createStore<InterfaceState>()((set) => ({
    selection: new Set(),
    selectedLine: undefined,
    focusRequest: undefined,
    laneWanted: undefined,
    tool: 'select',
    panel: { open: remembered.panelOpen, tab: 'findings', widthPx: remembered.panelWidthPx },
    backlogOpen: false,
    shownLines: { healthy: false, resolved: false },
    lens: undefined,
    arrows: remembered.arrows,
    dialog: undefined,
    preview: undefined,
    theme: remembered.theme,
    language: remembered.language,
    keys: remembered.keys ?? OWN_KEYS,
    guideOpen: false,
    chromeHidden: false,
    stripPlace: null,
    stripsPx: 0,
    imagesWaiting: 0,
    pasteWaiting: undefined,
    toasts: [],
    polite: SILENCE,
    assertive: SILENCE,

    select: (items) => set({ selection: new Set(items), selectedLine: undefined }),
    selectLine: (selectedLine) => set({ selectedLine, selection: new Set() }),
    focusItem: (item) =>
      set((state) => ({
        selection: new Set([item]),
        selectedLine: undefined,
        focusRequest: { item, serial: (state.focusRequest?.serial ?? 0) + 1 },
      })),
    wantLane: (laneWanted) => set({ laneWanted }),
    setTool: (tool) => set({ tool }),
    openPanel: (tab) => set(({ panel: { widthPx } }) => ({ panel: { open: true, tab, widthPx } })),
    closePanel: () =>
      set(({ panel: { tab, widthPx } }) => ({ panel: { open: false, tab, widthPx } })),
    putPanelAway: () =>
      set(({ panel }) =>
        panel.open ? { panel: { ...panel, open: false, awayForNow: true } } : {},
      ),
    bringPanelBack: () =>
      set(({ panel: { tab, widthPx, awayForNow } }) =>
        awayForNow === true ? { panel: { open: true, tab, widthPx } } : {},
      ),
    setPanelWidth: (widthPx) =>
      set((state) => ({
        panel: {
          ...state.panel,
          widthPx: Math.min(PANEL_WIDTH_PX.most, Math.max(PANEL_WIDTH_PX.least, widthPx)),
        },
      })),
    setBacklogOpen: (backlogOpen) => set({ backlogOpen }),
    setShownLines: (shown) => set((state) => ({ shownLines: { ...state.shownLines, ...shown } })),
    setLens: (lens) => set({ lens }),
    setArrows: (arrows) => set({ arrows }),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: undefined }),
    setPreview: (preview) => set({ preview }),
    setTheme: (theme) => set({ theme }),
    setLanguage: (language) => set({ language }),
    setKeys: (keys) => set({ keys }),
    setGuideOpen: (guideOpen) => set({ guideOpen }),
    setChromeHidden: (chromeHidden) => set({ chromeHidden }),
    toast: (toast) =>
      set((state) => {
        const id = (state.toasts.at(-1)?.id ?? 0) + 1;
        return { toasts: [...state.toasts, { ...toast, id }].slice(-MOST_TOASTS) };
      }),
    dismissToast: (id) =>
      set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    announce: (text, urgency = 'polite') =>
      set((state) => ({ [urgency]: { id: state[urgency].id + 1, text } })),
  }));
}
