import { unreachable } from '@weft/domain';
import type { NotAppliedReason, Notice, Role } from '@weft/sync-protocol';

export interface NoticeListeners {
  /** The server did not apply something this socket has sent. */
  readonly onRefusal: (reason: NotAppliedReason) => void;
  readonly onRole: (role: Role) => void;
  /** False: the server is there, but cannot store. */
  readonly onSaving: (isSaving: boolean) => void;
}

/** Tells what follows from the server's notice; most follows from what happens to the socket next. */
export function takeNotice(notice: Notice, listeners: NoticeListeners): void {
  switch (notice.kind) {
    case 'not-applied':
      listeners.onRefusal(notice.reason);
      break;
    case 'role-changed':
      listeners.onRole(notice.role);
      break;
    case 'server-not-saving':
    case 'server-saving':
      listeners.onSaving(notice.kind === 'server-saving');
      break;
    case 'ballot-refused':
      // The connection tells whoever asked.
      break;
    case 'board-damaged':
      // The server asks for what it lacks by itself; what this device has is handed out then.
      break;
    case 'shutting-down':
      // The socket closes by itself in a moment.
      break;
    default:
      unreachable(notice);
  }
}
