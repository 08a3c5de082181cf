namespace Assistant.Tests.Telemetry;

/// <summary>As much of protobuf's wire format as is needed to find a part by its number.</summary>
internal static class Wire
{
    private const int Varint = 0, Eight = 1, Delimited = 2, Four = 5;

    /// <summary>The parts of that number which are texts, bytes or messages.</summary>
    public static IEnumerable<byte[]> Parts(byte[] message, int number)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch ((int)(tag & 7))
            {
                case Varint: Number(message, ref at); break;
                case Eight: at += 8; break;
                case Four: at += 4; break;
                case Delimited:
                    var length = (int)Number(message, ref at);
                    if (tag >> 3 == (ulong)number) yield return message[at..(at + length)];
                    at += length;
                    break;
                default: throw new FormatException($"No such kind of part: {tag & 7}.");
            }
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = message[at++];
            number |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80) return number;
        }
    }
}
