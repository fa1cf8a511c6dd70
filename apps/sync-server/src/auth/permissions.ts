import { unreachable } from '@weft/domain';
import type { MessageName, Phase, Role } from '@weft/sync-protocol';

/**
 * What a role may do with a message.
 *
 * - `allow`: taken.
 * - `only-known`: taken when it holds nothing new, refused otherwise. Stock clients of viewers send
 *   such messages by themselves.
 * - `deny`: the socket is closed; no client sends that by mistake.
 */
export type Permission = 'allow' | 'only-known' | 'deny';

/** The one place where rights are decided; asked again for every message. */
export function permissionOf(role: Role, message: MessageName): Permission {
  switch (message) {
    case 'sync-step-1':
    case 'query-awareness':
    case 'awareness':
    case 'barrier':
    case 'token':
    // Which of them a role may do is asked of each: viewers are told, not sent away.
    case 'ballot':
      return 'allow';
    case 'sync-step-2':
    case 'sync-update':
      return mayEdit(role) ? 'allow' : 'only-known';
    case 'permission-denied':
    case 'session':
    case 'notice':
      return 'deny';
    default:
      return unreachable(message);
  }
}

type RolesLeft = Readonly<Record<Role, Role>>;

const AS_LINKED: RolesLeft = { facilitator: 'facilitator', editor: 'editor', viewer: 'viewer' };

/** What each phase leaves of a role. It may lower it, never raise it. */
const ROLES_IN_PHASE: Readonly<Record<Phase, RolesLeft>> = {
  open: AS_LINKED,
  refinement: AS_LINKED,
  planning: AS_LINKED,
  sprint: AS_LINKED,
  // Who may open it again may also mend what was left.
  closed: { facilitator: 'facilitator', editor: 'viewer', viewer: 'viewer' },
};

/** What is left of the role of a link while the board is in a phase. */
export function roleInPhase(phase: Phase, role: Role): Role {
  return ROLES_IN_PHASE[phase][role];
}

/** True for roles that may change the board. */
export function mayEdit(role: Role): boolean {
  return role === 'facilitator' || role === 'editor';
}
