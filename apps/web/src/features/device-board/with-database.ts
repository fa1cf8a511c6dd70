import { DeviceDatabase } from '../../session/device-database.ts';

/** Does something with what this browser keeps, and lets go of it afterwards. */
export async function withDatabase<Value>(
  work: (database: DeviceDatabase) => Promise<Value>,
): Promise<Value> {
  const database = new DeviceDatabase();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
