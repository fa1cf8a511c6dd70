import { useId, type ReactNode } from 'react';
import { USER_COLOR_COUNT } from '@weft/sync-protocol';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { usePicked } from '../../interface/use-picked.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSettings } from '../../stores/settings-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';
import styles from './presence.module.css';

const COLORS = Array.from({ length: USER_COLOR_COUNT }, (_, color) => color);

/**
 * In which colour others see this person: a wish that the server grants with the next token, which
 * is asked for at once. Kept for every board on this device.
 */
export function ColorChoice(): ReactNode {
  const settings = useSettings();
  const { sync } = useSession();
  const self = usePeople().find((person) => person.self);
  const [shown, pick] = usePicked(settings.current.color ?? self?.user.color);
  const name = useId();
  const { together, canvasTools } = useLaterMessages();
  return (
    <fieldset className={styles['colors']}>
      <legend className={styles['legend']}>{together.yourColor}</legend>
      <div className={styles['swatches']}>
        {COLORS.map((color) => {
          const label = canvasTools.team.hues[color];
          return (
            <label
              key={color}
              title={label}
              className={classNames(hueClass(color), styles['swatch'])}
            >
              <input
                type="radio"
                name={name}
                aria-label={label}
                checked={color === shown}
                onChange={() => {
                  pick(color);
                  settings.update({ color });
                  // The same name, in another colour.
                  sync.setName(settings.current.name);
                }}
              />
            </label>
          );
        })}
      </div>
      <p className={styles['note']}>{together.colorHint}</p>
    </fieldset>
  );
}
