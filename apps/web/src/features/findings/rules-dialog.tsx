import type { ReactNode } from 'react';
import { setGuideEdition, setRule, setThreshold } from '@weft/board-doc';
import { GUIDE_EDITIONS, type BoardSettings } from '@weft/domain';
import {
  RULE_IDS,
  RULE_KINDS,
  THRESHOLDS,
  kindOfRule,
  thresholdOf,
  type RuleId,
  type ThresholdName,
} from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { Select } from '../../interface/select.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardSettings } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './rules-dialog.module.css';

/** Which rules this board is held against, how seriously, and from which numbers on. */
export function RulesDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  const { findings: words, rulesDialog } = useFindingMessages();
  const { common } = useMessages();
  return (
    <Dialog
      title={rulesDialog.title}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{common.close}</Button>}
    >
      <p className={styles['intro']}>{rulesDialog.intro}</p>
      <Edition />
      {RULE_KINDS.map((kind) => (
        <section key={kind} aria-label={words.kinds[kind]} className={styles['kind']}>
          <h3 className={styles['heading']}>{words.kinds[kind]}</h3>
          <ul>
            {RULE_IDS.filter((rule) => kindOfRule(rule) === kind).map((rule) => (
              <RuleRow key={rule} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-label={rulesDialog.thresholds} className={styles['kind']}>
        <h3 className={styles['heading']}>{rulesDialog.thresholds}</h3>
        <div className={styles['thresholds']}>
          {THRESHOLD_NAMES.map((name) => (
            <ThresholdField key={name} name={name} />
          ))}
        </div>
      </section>
    </Dialog>
  );
}

const THRESHOLD_NAMES = Object.keys(THRESHOLDS).filter(isThresholdName);

function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(THRESHOLDS, name);
}

type RuleChoice = 'default' | 'error' | 'warning' | 'info' | 'off';

function RuleRow(props: { readonly rule: RuleId }): ReactNode {
  const { rule } = props;
  const settings = useBoardSettings();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const { ruleWords, rulesDialog: words } = useFindingMessages();
  const { common } = useMessages();
  const choose = (choice: RuleChoice): void => {
    commands.perform({ kind: 'set-rules' }, (edit) =>
      setRule(
        edit,
        rule,
        choice === 'default' ? null : choice === 'off' ? { off: true } : { severity: choice },
      ),
    );
  };
  return (
    <li className={styles['rule']}>
      <div className={styles['about']}>
        <strong>{ruleWords.titles[rule]}</strong>
        <span className={styles['why']}>{ruleWords.why[rule]}</span>
      </div>
      <Select<RuleChoice>
        label={words.severityOf(ruleWords.titles[rule])}
        labelHidden
        disabled={!canEdit}
        value={choiceOf(settings, rule)}
        options={[
          { value: 'default', label: words.asItComes },
          { value: 'error', label: common.severity.error },
          { value: 'warning', label: common.severity.warning },
          { value: 'info', label: common.severity.info },
          { value: 'off', label: words.off },
        ]}
        onChange={choose}
      />
    </li>
  );
}

function choiceOf(settings: BoardSettings, rule: RuleId): RuleChoice {
  const setting = settings.rules.get(rule);
  if (setting?.off === true) return 'off';
  return setting?.severity ?? 'default';
}

function ThresholdField(props: { readonly name: ThresholdName }): ReactNode {
  const { name } = props;
  const settings = useBoardSettings();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const { rulesDialog: words } = useFindingMessages();
  const value = thresholdOf(settings, name);
  return (
    <TextField
      // Another value from elsewhere is shown at once; what is being written stays until it is left.
      key={value}
      type="number"
      min={0}
      label={words.thresholdOf[name]}
      hint={words.usually(THRESHOLDS[name])}
      readOnly={!canEdit}
      defaultValue={value}
      onBlur={(event) => {
        const wanted = event.target.valueAsNumber;
        const isDefault = Number.isNaN(wanted) || wanted === THRESHOLDS[name];
        if (wanted === value || (isDefault && !settings.thresholds.has(name))) return;
        commands.perform({ kind: 'set-rules' }, (edit) =>
          setThreshold(edit, name, isDefault ? null : wanted),
        );
      }}
    />
  );
}

function Edition(): ReactNode {
  const { guideEdition } = useBoardSettings();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const { rulesDialog: words } = useFindingMessages();
  return (
    <div className={styles['edition']}>
      <span>{words.edition}</span>
      <SegmentedControl
        label={words.edition}
        disabled={!canEdit}
        value={guideEdition.toString()}
        segments={GUIDE_EDITIONS.map((edition) => ({
          value: edition.toString(),
          label: edition.toString(),
        }))}
        onChange={(value) => {
          const edition = GUIDE_EDITIONS.find((each) => each.toString() === value);
          if (edition === undefined) return;
          commands.perform({ kind: 'set-rules' }, (edit) => setGuideEdition(edit, edition));
        }}
      />
    </div>
  );
}
