import { createRequire } from 'node:module';
import type { google } from '@google-cloud/firestore/types/protos/firestore_v1_proto_api.js';
import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';

/*
 * The wire: google.firestore.v1 as plain objects. Sixty-four-bit integers and enums travel as strings, absent
 * fields are absent, and bytes are Buffers.
 */
export type Value = google.firestore.v1.IValue;
export type Document = google.firestore.v1.IDocument;
export type Write = google.firestore.v1.IWrite;
export type FieldTransform = google.firestore.v1.DocumentTransform.IFieldTransform;
export type WriteResult = google.firestore.v1.IWriteResult;
export type StructuredQuery = google.firestore.v1.IStructuredQuery;
export type Filter = google.firestore.v1.StructuredQuery.IFilter;
export type FieldFilter = google.firestore.v1.StructuredQuery.IFieldFilter;
export type Order = google.firestore.v1.StructuredQuery.IOrder;
export type Target = google.firestore.v1.ITarget;
export type ListenRequest = google.firestore.v1.IListenRequest;
export type ListenResponse = google.firestore.v1.IListenResponse;
export type TransactionOptions = google.firestore.v1.ITransactionOptions;
export type Timestamp = google.protobuf.ITimestamp;
export type Status = google.rpc.IStatus;

/** Request and response of each unary call that is answered. */
export interface UnaryCalls {
  GetDocument: [google.firestore.v1.IGetDocumentRequest, Document];
  CreateDocument: [google.firestore.v1.ICreateDocumentRequest, Document];
  UpdateDocument: [google.firestore.v1.IUpdateDocumentRequest, Document];
  DeleteDocument: [google.firestore.v1.IDeleteDocumentRequest, google.protobuf.IEmpty];
  BeginTransaction: [
    google.firestore.v1.IBeginTransactionRequest,
    google.firestore.v1.IBeginTransactionResponse,
  ];
  Commit: [google.firestore.v1.ICommitRequest, google.firestore.v1.ICommitResponse];
  Rollback: [google.firestore.v1.IRollbackRequest, google.protobuf.IEmpty];
  BatchWrite: [google.firestore.v1.IBatchWriteRequest, google.firestore.v1.IBatchWriteResponse];
  ListDocuments: [google.firestore.v1.IListDocumentsRequest, google.firestore.v1.IListDocumentsResponse];
  ListCollectionIds: [
    google.firestore.v1.IListCollectionIdsRequest,
    google.firestore.v1.IListCollectionIdsResponse,
  ];
  PartitionQuery: [google.firestore.v1.IPartitionQueryRequest, google.firestore.v1.IPartitionQueryResponse];
}

/** Request and streamed response of each call that is answered with a stream. */
export interface StreamedCalls {
  BatchGetDocuments: [
    google.firestore.v1.IBatchGetDocumentsRequest,
    google.firestore.v1.IBatchGetDocumentsResponse,
  ];
  RunQuery: [google.firestore.v1.IRunQueryRequest, google.firestore.v1.IRunQueryResponse];
  RunAggregationQuery: [
    google.firestore.v1.IRunAggregationQueryRequest,
    google.firestore.v1.IRunAggregationQueryResponse,
  ];
}
export type Aggregation = google.firestore.v1.StructuredAggregationQuery.IAggregation;
export type AggregationResponse = google.firestore.v1.IRunAggregationQueryResponse;

/** The service as the official client speaks it, from the descriptor that `@google-cloud/firestore` ships. */
export function firestoreService(): ServiceDefinition {
  // The engine's firebase-admin decides which @google-cloud/firestore is meant: its values must fit this wire.
  const beside = createRequire(createRequire(import.meta.url).resolve('firebase-admin'));
  const descriptor = beside('@google-cloud/firestore/build/protos/v1.json');
  const loaded = fromJSON(descriptor, { keepCase: false, longs: String, enums: String, oneofs: true });
  const service = loaded['google.firestore.v1.Firestore'];
  if (!service) throw new Error('The Firestore package ships no google.firestore.v1.Firestore service.');
  return service as ServiceDefinition;
}

const millisPerSecond = 1000;
const nanosPerMilli = 1_000_000;

/** Milliseconds since 1970 as a wire timestamp. */
export function toTimestamp(millis: number): Timestamp {
  const seconds = Math.floor(millis / millisPerSecond);
  return { seconds: String(seconds), nanos: (millis - seconds * millisPerSecond) * nanosPerMilli };
}

/** A wire timestamp as milliseconds since 1970, rounded down. */
export function toMillis(timestamp: Timestamp): number {
  return (
    Number(timestamp.seconds ?? 0) * millisPerSecond + Math.floor((timestamp.nanos ?? 0) / nanosPerMilli)
  );
}
