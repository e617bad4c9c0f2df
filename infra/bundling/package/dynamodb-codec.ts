type Schema = unknown;

/** Bytes of a request, or of an answer. */
type Bytes = Uint8Array;

/**
 * What the table is sent and what it answers is JSON as it stands: an item holds texts, numbers, lists and maps in
 * DynamoDB's own notation, no bytes and no moments, and no name is another on the way. So nothing has to be written sign by
 * sign after a schema, as the SDK's own codec does it for whatever DynamoDB can hold (a test compares the two).
 */
export class DynamoDBJsonCodec2 {
  setSerdeContext(): void {
    // Encoders of bytes, which there are none of.
  }
  createSerializer() {
    return new Serializer();
  }
  createDeserializer() {
    return new Deserializer();
  }
}

class Serializer {
  #bytes: Bytes = Buffer.alloc(0);
  setSerdeContext(): void {
    // As above.
  }
  write(_schema: Schema, value: unknown): void {
    this.#bytes = Buffer.from(JSON.stringify(value));
  }
  flush(): Bytes {
    return this.#bytes;
  }
}

class Deserializer {
  setSerdeContext(): void {
    // As above.
  }
  async read(_schema: Schema, data: Bytes): Promise<unknown> {
    return JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString());
  }
  readObject(_schema: Schema, value: unknown): unknown {
    return value;
  }
}
