import { LayoutDashboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { listRecentBoards, type RecentBoard } from '../../session/recent-boards.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useNexusPeople, useSprints, useTeams } from '../../stores/use-board.ts';
import { usePeople } from '../../stores/use-presence.ts';
import { addressOf } from '../../stores/use-screen.ts';
import type { Lane } from '../../stores/interface-store.ts';
import { withDatabase } from '../device-board/with-database.ts';
import { nameOf } from '../presence/people-stack.tsx';
import { useFollow } from '../presence/use-follow.ts';
import { chordFor } from './board-command.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { useBoardCommands } from './use-board-commands.ts';

/** What opens this dialog is not found in it. */
const ITSELF: ReadonlySet<string> = new Set(['palette', 'search']);

/** Everything that can be found but PBIs, which have an index of their own. */
export function useEntries(): readonly PaletteEntry[] {
  return [...useCommandEntries(), ...usePersonEntries(), ...useLaneEntries(), ...useBoardEntries()];
}

/** What this person may do; what cannot be done just now says why, as its button does. */
function useCommandEntries(): readonly PaletteEntry[] {
  const keys = useInterface((state) => state.keys);
  return useBoardCommands()
    .filter(({ id, isPossible }) => isPossible !== false && !ITSELF.has(id))
    .map((command) => ({
      id: `command:${command.id}`,
      kind: 'command',
      label: command.label,
      mark: { kind: 'icon', icon: command.icon },
      chord: chordFor(command.action, keys),
      ...(command.also !== undefined && { also: command.also.split(', ') }),
      ...(command.checked !== undefined && { checked: command.checked }),
      ...(command.unavailable !== undefined && { unavailable: command.unavailable }),
      run: command.run,
    }));
}

/** Who is here is followed: one sees what they see; others of the Nexus to their row among its people. */
function usePersonEntries(): readonly PaletteEntry[] {
  const present = usePeople().filter(({ self }) => !self);
  const known = useNexusPeople();
  const follow = useFollow();
  const open = useInterface((state) => state.openDialog);
  const { presence } = useMessages();
  const words = useLaterMessages().palette;
  const here = new Set(present.map(({ user }) => user.name));
  return [
    ...present.map((person): PaletteEntry => {
      const name = nameOf(person.user.name, presence.nameless);
      return {
        // Somebody who comes again is another connection, but the same person.
        id: `person:${person.user.name}:${person.clientId.toString()}`,
        kind: 'person',
        label: name,
        note: words.follow,
        mark: { kind: 'avatar', name, color: person.user.color },
        run: () => follow(person, name),
      };
    }),
    ...known
      .filter(({ name }) => !here.has(name))
      .map((person, index): PaletteEntry => ({
        id: `known:${person.id}`,
        kind: 'person',
        label: person.name,
        note: words.inNexus,
        mark: { kind: 'avatar', name: person.name, color: index % 9 },
        run: () => open({ kind: 'nexus', tab: 'people' }),
      })),
  ];
}

/** Rows and columns of the board; from another screen the way leads over the board. */
function useLaneEntries(): readonly PaletteEntry[] {
  const [path, navigate] = useLocation();
  const teams = useTeams();
  const sprints = useSprints();
  const wantLane = useInterface((state) => state.wantLane);
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().palette;
  const goTo = (lane: Lane, name: string): void => {
    navigate(addressOf(path, 'board'));
    wantLane(lane);
    announce(words.shown(name));
  };
  return [
    ...teams.map(({ id, name, hue }): PaletteEntry => ({
      id: `team:${id}`,
      kind: 'team',
      label: name,
      note: words.goToTeam,
      mark: { kind: 'hue', hue },
      run: () => goTo({ kind: 'team', team: id }, name),
    })),
    ...sprints.map(({ id, name }): PaletteEntry => ({
      id: `sprint:${id}`,
      kind: 'sprint',
      label: name,
      note: words.goToSprint,
      mark: { kind: 'icon', icon: LayoutDashboard },
      run: () => goTo({ kind: 'sprint', sprint: id }, name),
    })),
  ];
}

/** Other boards of this device, the last opened first. */
function useBoardEntries(): readonly PaletteEntry[] {
  const { boardId } = useSession();
  const [, navigate] = useLocation();
  const [boards, setBoards] = useState<readonly RecentBoard[]>([]);
  const words = useLaterMessages().palette;
  useEffect(() => {
    let isClosed = false;
    const list = async (): Promise<void> => {
      const found = await withDatabase(listRecentBoards);
      if (!isClosed) setBoards(found);
    };
    void list();
    return () => {
      isClosed = true;
    };
  }, []);
  return boards
    .filter(({ id }) => id !== boardId)
    .map(({ id, title }): PaletteEntry => ({
      id: `board:${id}`,
      kind: 'board',
      label: title === '' ? words.noTitle : title,
      mark: { kind: 'icon', icon: LayoutDashboard },
      run: () => navigate(`/b/${id}`),
    }));
}
