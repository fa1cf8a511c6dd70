import type { FindingReasons } from '../../finding-sentences.ts';

/** Why each rule matters to a Nexus, in our own words, in German. */
export const findingReasons: FindingReasons = {
  'dep-inverted':
    'Arbeit wird geordnet, damit das, was andere brauchen, da ist, wenn sie anfangen. Hier läuft die Folge der Sprints andersherum.',
  'dep-cycle':
    'Jedes braucht zuerst ein anderes, also kann keines fertig werden. Den Knoten zu sehen ist der erste Schritt, ihn zu lösen der zweite.',
  'dep-same-sprint-cross-team':
    'Ein Team sollte fertigstellen können, was es auswählt, ohne im selben Sprint auf ein anderes zu warten. Eine Übergabe mitten im Sprint lässt keinen Spielraum.',
  'dep-unscheduled-predecessor':
    'Abhängigkeiten sollen vor dem Sprint Planning gefunden und beseitigt oder klein gemacht werden. Was dieses PBI braucht, hat niemand geplant.',
  'dep-external':
    'Was außerhalb des Nexus entsteht, folgt anderen Plänen. Mit einem Namen und einem Termin kann man nachfragen; ohne sie bleibt nur die Hoffnung.',
  'hub-item':
    'Ein PBI, von dem viele Teams abhängen, hält alle zugleich auf, wenn es sich verzögert. Früh erkannt, lässt es sich danach teilen, wer was braucht.',
  'dep-chain-long':
    'Jede Übergabe kostet Wartezeit. Lange Ketten gehören schon beim Refinement gefunden und verkürzt: durchgängig geteilt oder mit einer vereinbarten Schnittstelle.',
  'dep-same-sprint-in-team':
    'Innerhalb eines Teams ist das eine Frage der Reihenfolge: Das Team plant das erste zuerst.',
  'dep-unowned':
    'Refinement macht sichtbar, welches Team was tun wird. Solange es niemand übernommen hat, plant es auch niemand.',
  'backlog-order-inverted':
    'Was über Abhängigkeiten bekannt ist, gehört in die Reihenfolge des Product Backlogs. Der Product Owner entscheidet; das ist ein Vorschlag.',
  'critical-path-late':
    'Das Nexus Sprint Backlog zeigt Abhängigkeiten und Arbeitsfluss, damit die längste Kette Beachtung findet, solange noch Zeit ist.',
  'not-ready-selected':
    'Das Sprint Planning ist kurz, weil die PBIs vorher Ready gemacht wurden. Was jetzt fehlt, wird mittendrin gefragt.',
  'ready-with-open-dependency':
    'Ready heißt, dass ein PBI kaum oder gar nicht von anderen Teams abhängt. Hier ist eine Abhängigkeit offen und nicht früher eingeplant.',
  'too-big':
    'Ein einzelnes Scrum Team sollte ein PBI in einem Sprint liefern können und daneben noch Platz für andere haben.',
  'multi-team-item':
    'Ein PBI ist klein genug für ein Scrum Team. Geteilte Arbeit versteckt eine Abhängigkeit in einer Karte.',
  'horizontal-slice':
    'Schichten werden nur zusammen fertig, also wartet jedes Team auf das nächste. Dünne Scheiben durch alle Schichten werden allein fertig.',
  'parent-child-order':
    'Ein Ganzes ist fertig, wenn sein letzter Teil es ist. Ein Plan, der anderes sagt, verspricht etwas zu früh.',
  'unestimated-selected':
    'Ein Team schätzt ab, was hineinpasst. Ohne Größe zählt dieses PBI dabei als nichts.',
  'over-capacity':
    'Teams sagen voraus, was sie liefern können. Mehr, als hineinpasst, ist ein Wunsch, und was davon abhängt, wird auch einer.',
  'no-slack-for-dependency':
    'Wer im Sprint auf andere wartet, braucht Spielraum, falls es später kommt. Ein voller Sprint hat keinen.',
  'capacity-missing':
    'Ohne sie sieht niemand, ob der Plan passt. Die letzten drei Sprints geben einen guten ersten Wert.',
  'skill-gap':
    'Teams nehmen Arbeit, für die sie das Wissen haben. Sonst beginnt eine versteckte Abhängigkeit von jemand anderem.',
  'single-person-knowledge':
    'Wissen sollte über die Teams verteilt sein. Wird eine Person überall gebraucht, warten am Ende alle auf sie.',
  'person-double-booked':
    'Niemand kann mehr als seine ganze Zeit geben. Für Mitglieder des Nexus Integration Teams geht dessen Arbeit vor.',
  'overlap-same-sprint':
    'Was sich überschneidet und von zwei Teams zugleich getan wird, geschieht doppelt oder gegeneinander. Eines könnte es übernehmen, oder beide einigen sich auf dieselben Kriterien.',
  'artifact-collision':
    'Änderungen an derselben Software und denselben Tests treffen sich bei der Integration. Eine vereinbarte Reihenfolge oder tägliches Integrieren hält das klein.',
  'team-pair-coupling':
    'Wenn die meisten Übergaben zwischen zwei Teams liegen, verläuft die Grenze vielleicht an der falschen Stelle. Abhängigkeiten sollten mitbestimmen, wie Teams geschnitten sind.',
  'nexus-size':
    'Ein Nexus hat etwa drei bis neun Scrum Teams. Bei weniger genügt Scrum allein; bei mehr kostet das Abstimmen mehr, als es bringt.',
  'single-product-owner':
    'Eine Person hat das letzte Wort über die Reihenfolge im Product Backlog. Bei keiner oder mehreren bekommen Teams mehrere Antworten.',
  'single-product-backlog':
    'Ein Nexus hat ein einziges Product Backlog. Zwei geordnete Listen sind zwei Pläne.',
  'nit-composition':
    'Zum Nexus Integration Team gehören der Product Owner, ein Scrum Master und Leute, die den Teams beim Integrieren helfen können.',
  'nit-skill-cover':
    'Wer im Nexus Integration Team ist, richtet sich nach dem, was zu lösen ist, und darf mit ihm wechseln.',
  'nit-precedence':
    'Das Nexus Integration Team geht dem eigenen Team vor: Solange die Integration stockt, stocken alle.',
  'goal-missing':
    'Das Sprint Planning endet mit einem Nexus Sprint Goal und einem Sprint Goal für jedes Team. Ohne sie weiß niemand, worauf zu verzichten ist, wenn nicht alles hineinpasst.',
  'goal-not-aligned':
    'Die Ziele der Teams dienen dem Nexus Sprint Goal, und das dient dem Product Goal. Ein Ziel für sich zieht ein Team weg.',
  'goal-unsupported':
    'Ein gemeinsames Ziel lässt die Teams zusammenarbeiten, statt jedes an etwas Eigenem. Hier gilt der größte Teil der Arbeit etwas anderem.',
  'dod-missing':
    'Das Integrated Increment ist Done, wenn es einer Definition genügt, die alle Teams teilen. Ohne sie heißt Done in jedem Team etwas anderes.',
  'dod-weaker':
    'Ein Team darf von sich mehr verlangen als der Nexus, nie weniger: Die Increments müssen zusammenpassen.',
  'done-not-integrated': 'Arbeit ist erst Done, wenn sie mit der der anderen integriert ist.',
  'integration-stale':
    'Je länger Arbeit getrennt bleibt, desto mehr ist auf einmal zusammenzufügen. Einmal am Tag ist ein guter Takt.',
  'late-integration-cluster':
    'Was am Ende zugleich fertig wird, muss am Ende integriert werden, wenn niemand Zeit für Überraschungen hat.',
  'integration-issue-unowned':
    'Integrationsprobleme werden vom Nexus Daily Scrum in die Teams mitgenommen. Was niemand mitnimmt, bleibt liegen.',
  'undone-work':
    'Was liegen blieb und welche Schulden entstanden, kommt in Review und Retrospective zur Sprache und geht zurück ins Product Backlog.',
  'sprint-misaligned':
    'Alle Teams arbeiten in jedem Sprint auf ein Integrated Increment hin. Ein Sprint, der später endet, bringt seinen Teil zu spät.',
  horizon:
    'Gerade weit genug im Voraus zu verfeinern hält neue Abhängigkeiten selten. Zu weit ist Raten, zu wenig lässt ein Team ohne Arbeit, die es planen kann.',
  'board-not-updated':
    'Das Nexus Sprint Backlog wird mindestens täglich aktualisiert, damit das Nexus Daily Scrum sieht, was ist.',
  'team-not-represented':
    'Jedes Team schickt Leute, die für seine Arbeit sprechen können. Was sie wissen, fehlt bei den Entscheidungen hier.',
  'retro-topic-skipped':
    'Jede Nexus Sprint Retrospective sieht sich diese Themen an, denn sie leiden beim Skalieren zuerst.',
  'action-untracked':
    'Aus einer Verbesserung wird etwas, wenn jemand sie verfolgt und alle sie sehen.',
  'team-review-scheduled':
    'Ein Nexus Sprint Review ersetzt die Reviews der Teams: Gezeigt wird das Integrated Increment.',
  'merge-move-move':
    'Geplant wird mit dem, was alle sehen. Solange zwei Antworten nebeneinander stehen, planen die Leute mit verschiedenen.',
  'merge-dangling':
    'Eine Abhängigkeit ins Leere versteckt Arbeit: Entweder zählt sie noch und gehört gezeigt, oder die Linie kann weg.',
  'merge-stale-ready':
    'Jemand hat es angesehen und für Ready erklärt; inzwischen ist es anders. Ein zweiter Blick geht schnell.',
  'merge-split-edit':
    'Die Änderung gehört vielleicht zu einem der Teile. Zu welchem, können nur Menschen sagen.',
  'merge-duplicate-import':
    'Dieselbe Arbeit steht hier mehrfach und könnte mehrfach geplant werden. Behalte eines, mit den Abhängigkeiten von allen.',
  'merge-goal-text':
    'Alle sollten auf dieselben Worte hinarbeiten. Wähle einen Wortlaut oder schreibe einen dritten.',
  'dep-redundant':
    'Sie stimmt, sagt aber nichts Neues. Weniger Linien machen die anderen leichter sichtbar.',
  'order-skipped':
    'Der Product Owner ordnet das Product Backlog, und Teams wählen von oben. Etwas zu übergehen sollte Absicht sein.',
  'free-to-move': 'Arbeit, die an nichts hängt, verschiebt man am leichtesten, um auszugleichen.',
};
