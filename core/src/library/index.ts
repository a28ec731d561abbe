export { archetypes } from './archetypes/archetypes.ts';
export { drawAudience } from './archetypes/drawAudience.ts';
export { LibraryArchetype } from './archetypes/libraryArchetype.ts';
export { World, worldsOf } from './archetypes/worlds.ts';
export { findGame, games } from './games/games.ts';
export { LibraryGame, toGame } from './games/libraryGame.ts';
export { locations, offerLocations } from './locations.ts';
export { LibraryPrinciple, principles } from './principles.ts';
