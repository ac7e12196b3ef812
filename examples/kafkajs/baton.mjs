// How to reach Baton's topics: a Kafka, and a registry that speaks Confluent's API.
import { Kafka, logLevel } from 'kafkajs';
import { SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';

const brokers = (process.env.KAFKA ?? 'localhost:9092').split(',');
const host = process.env.REGISTRY ?? 'http://localhost:8081/apis/ccompat/v7';

export const kafka = new Kafka({ clientId: 'kafkajs-example', brokers, logLevel: logLevel.ERROR });

/** Instants travel as microseconds since 1970. */
class TimestampMicros extends avro.types.LogicalType {
  _fromValue(micros) { return new Date(micros / 1000); }
  _toValue(date) { return date instanceof Date ? date.getTime() * 1000 : undefined; }
}

/** Days travel as days since 1970. */
class Day extends avro.types.LogicalType {
  _fromValue(days) { return new Date(days * 86_400_000).toISOString().slice(0, 10); }
  _toValue(text) { return Math.floor(Date.parse(text) / 86_400_000); }
}

/** Money travels as the bytes of a whole number, with four decimals; as text here, since a double would round it. */
class Decimal extends avro.types.LogicalType {
  _fromValue(bytes) {
    const scaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex') || '0'}`));
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(5, '0');
    return `${scaled < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  }
  _toValue() { throw new Error('this example writes no money'); }
}

/** Hashes use all 64 bits of a long, which a double does not hold: a BigInt does. */
const long = avro.types.LongType.__with({
  fromBuffer: (bytes) => bytes.readBigInt64LE(),
  toBuffer: (value) => { const bytes = Buffer.alloc(8); bytes.writeBigInt64LE(value); return bytes; },
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (value) => typeof value === 'bigint',
  compare: (a, b) => (a < b ? -1 : Number(a > b)),
});

export const registry = new SchemaRegistry({ host }, {
  [SchemaType.AVRO]: {
    logicalTypes: { 'timestamp-micros': TimestampMicros, date: Day, decimal: Decimal },
    typeHook: (schema) => (schema === 'long' ? long : undefined),
  },
});

/** Reads topics from their beginning, committed records only, until the handler has seen enough or nothing comes any more. */
export async function read(topics, seconds, handler) {
  const consumer = kafka.consumer({ groupId: `kafkajs-example-${Date.now()}`, readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  let timer;
  await new Promise((enough, failed) => {
    timer = setTimeout(enough, seconds * 1000);
    consumer.run({
      eachMessage: async ({ topic, message }) => {
        timer.refresh();
        if (handler(topic, message.key.toString(), await registry.decode(message.value))) enough();
      },
    }).catch(failed);
  });
  clearTimeout(timer);
  await consumer.disconnect();
}
