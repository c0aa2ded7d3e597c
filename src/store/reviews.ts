import { isReview, type Review } from '../learn/review.ts';

/*
 * Reviews live in IndexedDB: one record each under its own random id, so that two tabs cannot overwrite each other and
 * a full disk or a damaged record costs at most that record. Nothing is ever changed or deleted here.
 */
const DATABASE = 'shortlisted';
const STORE = 'reviews';
const BY_QUESTION = 'question';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_QUESTION, 'question');
    };
    request.onsuccess = () => {
      const database = request.result;
      // A tab with a later version of the site may need to upgrade: let go, and open again when asked.
      database.onversionchange = () => {
        database.close();
        opening = undefined;
      };
      resolve(database);
    };
    request.onerror = () => {
      opening = undefined;
      reject(request.error ?? new Error('The history could not be opened.'));
    };
  });
  return opening;
}

/**
 * Writes one review and resolves when it is on the device.
 *
 * @throws when the browser refuses: private mode, a full disk. The caller tells the learner.
 */
export async function appendReview(review: Review): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.objectStore(STORE).add(review);
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The answer could not be kept.'));
    };
  });
}

/** The reviews of some questions; records of other versions and damaged ones are passed over and stay in the store. */
export async function reviewsOf(questions: Iterable<string>): Promise<Review[]> {
  const database = await open();
  const index = database.transaction(STORE).objectStore(STORE).index(BY_QUESTION);
  const found = await Promise.all([...questions].map((question) => result<unknown[]>(index.getAll(question))));
  return found.flat().filter(isReview);
}

/** All reviews of this version that are on the device. */
export async function allReviews(): Promise<Review[]> {
  const database = await open();
  return (await result<unknown[]>(database.transaction(STORE).objectStore(STORE).getAll())).filter(isReview);
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The history could not be read.'));
    };
  });
}
