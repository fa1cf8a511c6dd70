import type { PickedFile } from './fixture-files.ts';

/**
 * One Sprint of two teams: Blue's SHOP-3 waits for Red's SHOP-2, SHOP-4 is Done and not integrated,
 * and SHOP-5 has a title that a spreadsheet would run as a formula. SHOP-9 is of a later Sprint.
 */
export const SMALL_SPRINT: PickedFile = {
  name: 'shop.csv',
  content: [
    'id,title,size,team,sprint,state,waits for',
    'SHOP-1,Pay by card,5,Red,Sprint 12,To Do,',
    'SHOP-2,Token service,3,Red,Sprint 12,Doing,',
    'SHOP-3,Pay by token,3,Blue,Sprint 12,To Do,SHOP-2',
    'SHOP-4,"Receipt, by mail",2,Blue,Sprint 12,Done,',
    'SHOP-5,=2+5 for one,,Blue,Sprint 12,To Do,',
    'SHOP-9,Old orders,1,Blue,Sprint 13,To Do,',
  ].join('\n'),
};
