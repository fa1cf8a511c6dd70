import { CloudOff, FileUp, Server, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { useLocation } from 'wouter';
import { LanguageMenu } from '../features/shell/language-menu.tsx';
import { ThemeMenu } from '../features/shell/theme-menu.tsx';
import { Button } from '../interface/button.tsx';
import { Icon } from '../interface/icon.tsx';
import { TextField } from '../interface/text-field.tsx';
import { useStartMessages } from '../messages/start-words.ts';
import { createBoard, type BoardTemplate, type CreateBoardRefusal } from '../session/board-api.ts';
import type { DeviceSettingsStore } from '../session/device-settings.ts';
import { BoardSketch } from './board-sketch.tsx';
import { DeviceStart } from './device-start.tsx';
import { RecentBoards } from './recent-boards.tsx';
import styles from './start-page.module.css';

/** `/`: what Weft is, a new board, the example, and the boards of this device. */
export function StartPage(props: { readonly settings: DeviceSettingsStore }): ReactNode {
  const words = useStartMessages();
  return (
    <div className={styles['page']}>
      <title>{words.title}</title>
      <header className={styles['top']}>
        <span className={styles['brand']}>
          <img src="/icon.svg" alt="" className={styles['logo']} />
          {words.title}
        </span>
        <span className={styles['settings']}>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </header>
      <main className={styles['main']}>
        <section className={styles['hero']}>
          <h1 className={styles['title']}>{words.line}</h1>
          <p className={styles['detail']}>{words.detail}</p>
          <NewBoard />
          <DeviceStart />
          <div className={styles['name']}>
            <OwnName settings={props.settings} />
          </div>
        </section>
        <BoardSketch />
        <RecentBoards />
        <section className={styles['facts']}>
          <Fact icon={FileUp} title={words.importTitle} body={words.importBody} />
          <Fact icon={CloudOff} title={words.offlineTitle} body={words.offlineBody} />
          <Fact icon={Server} title={words.ownTitle} body={words.ownBody} />
        </section>
      </main>
      <footer className={styles['footer']}>{words.footer}</footer>
    </div>
  );
}

type Making = 'no' | BoardTemplate;

/** Boards that begin with teams and Sprints. */
const EVENTS = ['refinement', 'planning'] as const;

function NewBoard(): ReactNode {
  const [, navigate] = useLocation();
  const [making, setMaking] = useState<Making>('no');
  const [refusal, setRefusal] = useState<CreateBoardRefusal | undefined>(undefined);
  const words = useStartMessages();

  const make = async (template: BoardTemplate): Promise<void> => {
    if (making !== 'no') return;
    setMaking(template);
    setRefusal(undefined);
    const created = await createBoard({ template });
    if (created.ok) {
      navigate(created.value.path);
      return;
    }
    setMaking('no');
    setRefusal(created.refusal);
  };

  return (
    <div>
      <div className={styles['actions']}>
        <Button look="primary" aria-disabled={making !== 'no'} onClick={() => void make('blank')}>
          {making === 'blank' ? words.making : words.newBoard}
        </Button>
        <Button aria-disabled={making !== 'no'} onClick={() => void make('example')}>
          {making === 'example' ? words.making : words.openExample}
        </Button>
      </div>
      <p className={styles['templates']}>
        <span>{words.withTeams}</span>
        {EVENTS.map((event) => (
          <Button
            key={event}
            size="small"
            aria-disabled={making !== 'no'}
            onClick={() => void make(event)}
          >
            {making === event ? words.making : words.templates[event]}
          </Button>
        ))}
      </p>
      <p role="status" className={styles['failed']}>
        {refusal === undefined ? '' : words.failed[refusal]}
      </p>
    </div>
  );
}

/** Kept as it is typed: there is nothing to confirm. */
function OwnName(props: { readonly settings: DeviceSettingsStore }): ReactNode {
  const { settings } = props;
  const [name, setName] = useState(settings.current.name);
  const words = useStartMessages();
  return (
    <TextField
      label={words.yourName}
      hint={words.yourNameHint}
      value={name}
      maxLength={LIMITS.nameChars}
      autoComplete="nickname"
      onChange={(event) => {
        setName(event.target.value);
        settings.update({ name: event.target.value.trim() });
      }}
    />
  );
}

function Fact(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly body: string;
}): ReactNode {
  const { icon, title, body } = props;
  return (
    <div className={styles['fact']}>
      <Icon of={icon} className={styles['factIcon'] ?? ''} />
      <h2>{title}</h2>
      <p>{body}</p>
    </div>
  );
}
