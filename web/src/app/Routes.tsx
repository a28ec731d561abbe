import { Route, Switch } from 'wouter';
import { ConsoleDoor } from '../console/ConsoleDoor.tsx';
import { LobbyPage } from '../lobby/LobbyPage.tsx';
import { MyDataPage } from '../myData/MyDataPage.tsx';
import { NotesPage } from '../notes/NotesPage.tsx';
import { ProgressPage } from '../progress/ProgressPage.tsx';
import { ScenePage } from '../scene/ScenePage.tsx';
import { ShowsPage } from '../shows/ShowsPage.tsx';
import { House } from './House.tsx';
import { NoSuchDoor } from './NoSuchDoor.tsx';

/** The rooms behind the door. The scene fills the screen; the others share the house's header. */
export function Routes() {
  return (
    <Switch>
      <Route path="/scene/:id">{({ id }) => <ScenePage key={id} sessionId={id} />}</Route>
      <Route>
        <House>
          <Switch>
            <Route path="/">
              <LobbyPage />
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
              <ConsoleDoor />
            </Route>
            <Route>
              <NoSuchDoor />
            </Route>
          </Switch>
        </House>
      </Route>
    </Switch>
  );
}
