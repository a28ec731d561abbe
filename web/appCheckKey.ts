import type { Plugin } from 'vite';
import { deploymentOf } from '../deployment.ts';

/**
 * Tells what is built for a project under which site key it has App Check. A build for no project takes the key from the
 * environment, as Vite does.
 * @param checkout where the project is configured
 */
export function appCheckKeyPlugin(project: string | undefined, checkout?: string): Plugin {
  return {
    name: 'app-check-key',
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    config: () => {
      const deployment = deploymentOf(project, checkout);
      if (!deployment) return {};
      const key = deployment.appCheckSiteKey ?? '';
      return { define: { 'import.meta.env.VITE_APP_CHECK_SITE_KEY': JSON.stringify(key) } };
    },
  };
}
