/**
 * What the promise brings, if it comes in time: some browsers' promises about sound never settle.
 * @param ms milliseconds
 * @throws DOMException `TimeoutError` after that, and what the promise throws
 */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('The sound did not start in time.', 'TimeoutError')),
      ms,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
