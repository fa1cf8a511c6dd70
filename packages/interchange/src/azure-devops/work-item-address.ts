const API_ADDRESS =
  /^https:\/\/dev\.azure\.com\/([\w%.~-]+)\/(?:([\w%.~-]+)\/)?_apis\/wit\/workItems\/(\d{1,12})(?:[?#]|$)/i;
const LINK_TARGET = /\/workItems\/(\d{1,12})(?:[?#].*)?$/i;

/** Id of the work item that a relation's address names; undefined: it names none. */
export function linkedWorkItem(url: string): string | undefined {
  return LINK_TARGET.exec(url)?.[1];
}

/**
 * The page on which people see a work item, made of its API address. Only for `dev.azure.com` over
 * https: whatever else an export claims as its address leads nowhere.
 */
export function workItemPage(apiAddress: string): string | undefined {
  const found = API_ADDRESS.exec(apiAddress);
  if (found === null) return undefined;
  const [, organization = '', project, id = ''] = found;
  const home = project === undefined ? organization : `${organization}/${project}`;
  return `https://dev.azure.com/${home}/_workitems/edit/${id}`;
}
