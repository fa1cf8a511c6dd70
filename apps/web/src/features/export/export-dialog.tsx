import { Download, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import styles from './export.module.css';
import { partOfValue, valueOfPart, type PictureChoice } from './picture-choice.ts';
import { PICTURE_THEMES } from './picture-colours.ts';
import { pictureWords } from './picture-words.ts';
import { PAPERS, type Paper } from './print-picture.ts';
import { useExport, type Preview } from './use-export.ts';

type Ratio = '1' | '2';
const RATIOS: readonly Ratio[] = ['1', '2'];

/** The board as a picture or on paper: what is in it, how it looks, and where it goes. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const arrows = useInterface((state) => state.arrows);
  const shownLines = useInterface((state) => state.shownLines);
  const [choice, setChoice] = useState<PictureChoice>({
    part: { kind: 'whole' },
    allLines: shownLines.healthy,
    theme: 'light',
    arrows,
  });
  const [ratio, setRatio] = useState<Ratio>('2');
  const [paper, setPaper] = useState<Paper>('a4');
  const { preview, said, saveSvg, savePng, print } = useExport(choice);
  const words = useLaterMessages().exporting;
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <div className={styles['body']}>
        <PreviewOf preview={preview} />
        <Choices choice={choice} onChange={setChoice} />
        <div className={styles['ways']}>
          <section className={styles['way']}>
            <h3 className={styles['heading']}>{words.picture}</h3>
            <div className={styles['acts']}>
              <Button look="primary" icon={Download} onClick={saveSvg}>
                {words.svg}
              </Button>
              <span className={styles['muted']}>{words.svgHint}</span>
            </div>
            <div className={styles['acts']}>
              <Button icon={Download} onClick={() => savePng(Number(ratio))}>
                {words.png}
              </Button>
              <SegmentedControl
                label={words.pngSize}
                value={ratio}
                segments={RATIOS.map((value) => ({ value, label: words.pngRatio(value) }))}
                onChange={setRatio}
              />
              <span className={styles['muted']}>{words.pngHint}</span>
            </div>
          </section>
          <section className={styles['way']}>
            <h3 className={styles['heading']}>{words.paper}</h3>
            <div className={styles['acts']}>
              <Button icon={Printer} onClick={() => print(paper)}>
                {words.print}
              </Button>
              <SegmentedControl
                label={words.paperSize}
                value={paper}
                segments={PAPERS.map((value) => ({ value, label: words.paperName(value) }))}
                onChange={setPaper}
              />
            </div>
            <p className={styles['muted']}>{words.printHint}</p>
          </section>
        </div>
        <p role="status" className={styles[said?.kind ?? 'said']}>
          {said?.text}
        </p>
      </div>
    </Dialog>
  );
}

function PreviewOf({ preview }: { readonly preview: Preview | undefined }): ReactNode {
  const words = useLaterMessages().exporting;
  if (preview === undefined) {
    return <div className={styles['preview']}>{words.drawing}</div>;
  }
  const { url, title, picture } = preview;
  const { count, lines } = pictureWords();
  const [items, dependencies] = [count(picture.cards), lines(picture.lines)];
  return (
    <figure className={styles['figure']}>
      <div className={styles['preview']}>
        <img
          src={url}
          alt={words.preview(title, items, dependencies)}
          width={picture.width}
          height={picture.height}
        />
      </div>
      <figcaption aria-hidden="true" className={styles['muted']}>
        {words.inIt(items, dependencies)}
      </figcaption>
    </figure>
  );
}

function Choices(props: {
  readonly choice: PictureChoice;
  readonly onChange: (choice: PictureChoice) => void;
}): ReactNode {
  const { choice, onChange } = props;
  const teams = useTeams();
  const sprints = useSprints();
  const words = useLaterMessages().exporting;
  return (
    <div className={styles['choices']}>
      <Select
        label={words.what}
        value={valueOfPart(choice.part)}
        options={[
          { value: valueOfPart({ kind: 'whole' }), label: words.whole },
          ...sprints.map(({ id, name }) => ({
            value: valueOfPart({ kind: 'sprint', sprint: id }),
            label: words.sprint(name),
          })),
          ...teams.map(({ id, name }) => ({
            value: valueOfPart({ kind: 'team', team: id }),
            label: words.team(name),
          })),
        ]}
        onChange={(value) => onChange({ ...choice, part: partOfValue(value) })}
      />
      <Labelled label={words.lines}>
        <SegmentedControl
          label={words.lines}
          value={choice.allLines ? 'all' : 'found'}
          segments={[
            { value: 'found', label: words.linesFound },
            { value: 'all', label: words.linesAll },
          ]}
          onChange={(value) => onChange({ ...choice, allLines: value === 'all' })}
        />
      </Labelled>
      <Labelled label={words.colours}>
        <SegmentedControl
          label={words.colours}
          value={choice.theme}
          segments={PICTURE_THEMES.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(theme) => onChange({ ...choice, theme })}
        />
      </Labelled>
    </div>
  );
}

/** A group of buttons has its name in itself; this one is for the eye. */
function Labelled(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const { label, children } = props;
  return (
    <div className={styles['choice']}>
      <span aria-hidden="true" className={styles['label']}>
        {label}
      </span>
      {children}
    </div>
  );
}
