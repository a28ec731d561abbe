import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Door } from '../access/Door.tsx';
import { OutOfReach } from '../theatre/OutOfReach.tsx';
import { Proscenium } from '../theatre/Proscenium.tsx';
import { Mishap } from './Mishap.tsx';
import { createQueries } from './queries.ts';
import { Routes } from './Routes.tsx';

/** The whole building: the stage behind, the door in front, and past it the rooms. */
export function App() {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <Proscenium />
      <Mishap>
        <Door>
          <Routes />
          <OutOfReach />
        </Door>
      </Mishap>
    </QueryClientProvider>
  );
}
