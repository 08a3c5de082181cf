using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Assistant.Storage;

/// <summary>Words for an address that opens something until a time.</summary>
public sealed record TimedTicket(string Ticket, DateTimeOffset Until);

/// <summary>Makes addresses under which something can be fetched for a quarter of an hour. Nobody can make one up.</summary>
public sealed class TimedTickets(StateSeal seal, TimeProvider time)
{
    public static readonly TimeSpan Works = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <param name="purpose">What it is for: a ticket for one purpose opens nothing else.</param>
    /// <param name="text">What it brings back.</param>
    public TimedTicket For(string purpose, string text)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds((time.GetUtcNow() + Works).ToUnixTimeSeconds());
        return new(WebEncoders.Base64UrlEncode(seal.Seal(purpose, string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds()}\n{text}"))), until);
    }

    /// <summary>The text; null where the ticket has expired or is not one of ours.</summary>
    public string? Open(string purpose, string ticket) => Read(purpose, ticket)?.Text;

    /// <summary>The text, and until when the ticket opens it; null where it has expired or is not one of ours.</summary>
    public (string Text, DateTimeOffset Until)? Read(string purpose, string ticket)
    {
        if (Bytes(ticket) is not { } bytes || seal.Open(purpose, bytes)?.Split('\n', 2) is not [var end, var text]) return null;
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture));
        // One that ends later than any that is made now was made before the clock was set back.
        return until > time.GetUtcNow() && until <= time.GetUtcNow() + Works + ClocksDiffer ? (text, until) : null;
    }

    private static byte[]? Bytes(string ticket)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(ticket);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
