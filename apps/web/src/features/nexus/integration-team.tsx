import type { ReactNode } from 'react';
import type { Person } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSprints } from '../../stores/use-board.ts';
import { integrationTimeline } from './integration-timeline.ts';
import styles from './nexus.module.css';

/** Who is in the Nexus Integration Team today and Sprint by Sprint: its composition may change. */
export function IntegrationTeam(props: { readonly people: readonly Person[] }): ReactNode {
  const sprints = useSprints();
  const { today } = useSession();
  const words = useLaterMessages().nexus;
  const { forms } = useMessages();
  const periods = integrationTimeline(props.people, sprints, today);
  if (periods.length === 0) return null;
  return (
    <section aria-label={words.integrationTimeline}>
      <h3 className={styles['heading']}>{words.integrationTimeline}</h3>
      <dl className={styles['timeline']}>
        {periods.map(({ sprint, members }) => (
          <div key={sprint?.id ?? 'today'}>
            <dt>{sprint?.name ?? words.today}</dt>
            <dd>
              {members.length === 0
                ? words.nobodyThen
                : forms.listOf(
                    members.map(({ person, partly }) =>
                      partly ? words.partly(person.name) : person.name,
                    ),
                  )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
