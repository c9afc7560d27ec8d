/** What `gor` gives, asked for once however often it is called; after a failure a later call tries again. */
export function enGang<T>(gor: () => Promise<T>): () => Promise<T> {
  let pagar: Promise<T> | undefined;
  return () =>
    (pagar ??= gor().catch((error: unknown) => {
      pagar = undefined;
      throw error;
    }));
}
