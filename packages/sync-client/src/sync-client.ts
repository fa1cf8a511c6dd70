import type { SyncClient, SyncClientOptions } from './sync-client-api.ts';

/** Opens the document from the device, then keeps it in step with the server until `close()`. */
export declare function createSyncClient(options: SyncClientOptions): SyncClient;
