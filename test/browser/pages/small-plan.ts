import type { PickedFile } from './fixture-files.ts';

/**
 * Two teams, two Sprints and six PBIs to plan, five of them ready; SHOP-3 waits for SHOP-2. One PBI of
 * each team is planned already, so that both Sprints are there.
 */
export const SMALL_PLAN: PickedFile = {
  name: 'shop.csv',
  content: [
    'id,title,size,team,sprint,ready,waits for',
    'SHOP-1,Pay by card,5,,,yes,',
    'SHOP-2,Token service,3,,,yes,',
    'SHOP-3,Pay by token,3,,,yes,SHOP-2',
    'SHOP-4,Receipt by mail,2,,,yes,',
    'SHOP-5,Refund,8,,,yes,',
    'SHOP-6,Gift cards,,,,no,',
    'SHOP-8,Address book,1,Red,Sprint 12,yes,',
    'SHOP-9,Old orders,1,Blue,Sprint 13,yes,',
  ].join('\n'),
};

/** PBIs the drawer shows first: ready and of no team. */
export const READY_TO_PLAN = ['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5'] as const;
