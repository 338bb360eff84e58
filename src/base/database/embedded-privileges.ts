import { spawnSync } from 'node:child_process'

/**
 * PostgreSQL refuses to run as root. As root we enter a user namespace in which we are nobody (files stay ours); where
 * the machine has no user namespaces, the caller gives the files to another uid and runs as that.
 */
export function launchPrefix(): { command: string[]; uid: number | undefined } {
  if (process.getuid?.() !== 0) return { command: [], uid: undefined }
  const unshare = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']
  if (spawnSync(unshare[0]!, [...unshare.slice(1), 'true']).status === 0) return { command: unshare, uid: undefined }
  return { command: [], uid: 65_534 }
}
