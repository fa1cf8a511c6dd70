import { SquareDashedMousePointer } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { cellById, slotRectangle, type PlanningGrid } from '@weft/layout';
import { AimLayer } from '../canvas/gestures/aim-layer.tsx';
import { CardToolbar } from '../canvas/cards/card-toolbar.tsx';
import { LensBar } from '../canvas/view/lens-bar.tsx';
import { MiniMap } from '../canvas/view/mini-map.tsx';
import { PeopleLayer } from '../canvas/people/people-layer.tsx';
import { RenameField } from '../canvas/cards/title-fields.tsx';
import { ZoomControls } from '../canvas/view/zoom-controls.tsx';
import styles from '../canvas/canvas-tools.module.css';
import { useKeyText } from '../commands/use-key-text.ts';
import { IconButton } from '../interface/icon-button.tsx';
import { useLaterMessages } from '../messages/later.ts';
import { useSession } from '../stores/app-context.tsx';
import { ComparisonLayer } from './past/comparison-layer.tsx';
import { DraftField } from './draft-field.tsx';
import { drawGridMiniMap } from './draw-grid-mini-map.ts';
import { DropPreview } from './moving/drop-preview.tsx';
import type { GridActions } from './grid-actions.ts';
import { useGrid, useGridParts, useGridState } from './grid-context.tsx';
import { MoveMenu } from './moving/move-menu.tsx';
import { OpenPlaceGhosts } from './past/open-place-ghosts.tsx';
import { PlanGhosts } from './past/plan-ghosts.tsx';

/** Everything one does things with on the Grid, and the other people on it. */
export function GridTools({ actions }: { readonly actions: GridActions }): ReactNode {
  const { model } = useGridParts();
  const isBusy = useGridState(({ draft, moving }) => (draft ?? moving) !== undefined);
  return (
    <>
      <People />
      <CardToolbar
        isBusy={isBusy}
        further={<MoveButton actions={actions} />}
        freeAbove={(item) => headAbove(model.grid, item)}
      />
      <AimLayer />
      <DraftField />
      <RenameField />
      <DropPreview />
      <PlanGhosts />
      <OpenPlaceGhosts />
      <ComparisonLayer />
      <MoveMenu />
      <LensBar />
      <div className={styles['bottomRight']}>
        <WholeGrid />
        <ZoomControls />
      </div>
    </>
  );
}

/** How much of its cell's head stands right above a card, in board pixels: the load is read while a size is chosen. */
function headAbove(grid: PlanningGrid, item: ItemId): number {
  const place = grid.places.get(item);
  if (place === undefined) return 0;
  const { cell, index } = place;
  const firstY = slotRectangle(cell, 0).y;
  return slotRectangle(cell, index).y === firstY ? firstY - cell.rectangle.y : 0;
}

function People(): ReactNode {
  const grid = useGrid();
  const draft = useGridState((state) => state.draft);
  const cell = draft === undefined ? undefined : cellById(grid, draft);
  return (
    <PeopleLayer draft={cell === undefined ? undefined : slotRectangle(cell, cell.items.length)} />
  );
}

function MoveButton({ actions }: { readonly actions: GridActions }): ReactNode {
  const words = useLaterMessages().canvasTools.tools;
  return (
    <IconButton
      icon={SquareDashedMousePointer}
      label={words.move}
      shortcut={useKeyText('move', 'M')}
      tooltipSide="above"
      onClick={() => actions.pickPlace()}
    />
  );
}

function WholeGrid(): ReactNode {
  const { model } = useGridParts();
  const grid = useGrid();
  const { findingStore } = useSession();
  const draw = useMemo(
    () => drawGridMiniMap(model, grid, (cell) => findingStore.rules.ofCell(cell)),
    [model, grid, findingStore],
  );
  return <MiniMap draw={draw} />;
}
