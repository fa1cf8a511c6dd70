import type { KeyboardEvent, ReactNode } from 'react';
import { PENS } from '@weft/domain';
import { moveInList } from '../../../interface/list-keys.ts';
import { tooltipProps } from '../../../interface/tooltip.ts';
import { classNames } from '../../../interface/class-names.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import { useInterface } from '../../../stores/app-context.tsx';
import { HueChoice } from './hue-choice.tsx';
import styles from './object-tools.module.css';
import { useMapObjects, useMapState } from '../objects-context.tsx';

/** What one chooses before using the tool in hand: the colour of notes, pens and their colour. */
export function ToolOptions(): ReactNode {
  const tool = useInterface((state) => state.tool);
  const { mapStore } = useMapObjects();
  const hue = useMapState((state) => state.hue);
  const penHue = useMapState((state) => state.penHue);
  const words = useLaterMessages().mapObjects;
  if (tool === 'note') {
    return (
      <div role="group" aria-label={words.noteTools} className={styles['options']}>
        <HueChoice
          label={words.tools.colour}
          of="sheet"
          chosen={hue}
          onChoose={(next) => mapStore.setState({ hue: next })}
        />
      </div>
    );
  }
  if (tool !== 'draw' && tool !== 'text') return null;
  return (
    <div role="group" aria-label={words.drawTools} className={styles['options']}>
      {tool === 'draw' ? <PenChoice /> : null}
      <HueChoice
        label={words.tools.colour}
        of="ink"
        chosen={penHue}
        onChoose={(next) => mapStore.setState({ penHue: next })}
      />
    </div>
  );
}

function PenChoice(): ReactNode {
  const { mapStore } = useMapObjects();
  const chosen = useMapState((state) => state.pen);
  const { tools } = useLaterMessages().mapObjects;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const move = moveInList(event.key, PENS.indexOf(chosen), PENS.length, 'horizontal');
    const pen = move === undefined ? undefined : PENS[move.index];
    if (move === undefined || pen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    mapStore.setState({ pen });
    event.currentTarget.querySelectorAll('button')[move.index]?.focus();
  };
  return (
    <div role="radiogroup" aria-label={tools.pen} className={styles['pens']} onKeyDown={onKeyDown}>
      {PENS.map((pen) => {
        const tooltip = tooltipProps(tools.pens[pen], 'above');
        return (
          <button
            key={pen}
            type="button"
            role="radio"
            aria-checked={pen === chosen}
            aria-label={tools.pens[pen]}
            tabIndex={pen === chosen ? 0 : -1}
            data-tooltip={tooltip['data-tooltip']}
            className={classNames(styles['pen'], tooltip.className)}
            data-pen={pen}
            onClick={() => mapStore.setState({ pen })}
          />
        );
      })}
    </div>
  );
}
