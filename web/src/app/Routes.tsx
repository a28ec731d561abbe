import { Route, Switch } from 'wouter';
import { ConsoleGate } from '../console/ConsoleGate.tsx';
import { LobbyPage } from '../lobby/LobbyPage.tsx';
import { MyDataPage } from '../myData/MyDataPage.tsx';
import { NotesPage } from '../notes/NotesPage.tsx';
import { ProgressPage } from '../progress/ProgressPage.tsx';
import { ShowsPage } from '../shows/ShowsPage.tsx';
import { ScenePage } from '../stage/ScenePage.tsx';
import { Agreed } from '../terms/Agreed.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { AppLayout } from './AppLayout.tsx';

/** The pages for members. The scene fills the screen; the others share the layout. */
export function Routes() {
  return (
    <Switch>
      <Route path="/scene/:id">{({ id }) => <ScenePage key={id} sessionId={id} />}</Route>
      <Route>
        <AppLayout>
          <Switch>
            <Route path="/">
              <Agreed>
                <LobbyPage />
              </Agreed>
            </Route>
            <Route path="/notes/:id">{({ id }) => <NotesPage key={id} sessionId={id} />}</Route>
            <Route path="/shows">
              <ShowsPage />
            </Route>
            <Route path="/progress">
              <ProgressPage />
            </Route>
            <Route path="/me">
              <MyDataPage />
            </Route>
            <Route path="/admin/*?">
              <ConsoleGate />
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </AppLayout>
      </Route>
    </Switch>
  );
}
