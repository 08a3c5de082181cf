using System.Globalization;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Assistant.Screening;

/// <summary>What a ticket opens: one draft of one person, until a time.</summary>
public sealed record ExportTicket(string Ticket, DateTimeOffset Until);

/// <summary>Words for an address under which a finished screening can be fetched for a quarter of an hour. Nobody can make one up.</summary>
public sealed class ExportTickets(StateSeal seal, TimeProvider time)
{
    private const string Purpose = "screening-export";
    private static readonly TimeSpan Works = TimeSpan.FromMinutes(15);

    public ExportTicket For(ScreeningDraft draft)
    {
        var until = time.GetUtcNow() + Works;
        return new(WebEncoders.Base64UrlEncode(seal.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{draft.Id}\n{draft.Owner}\n{until.ToUnixTimeSeconds()}"))), until);
    }

    /// <summary>The draft and its owner; null where the ticket has expired or is not one of ours.</summary>
    public (string Draft, string Owner)? Open(string ticket)
    {
        if (Bytes(ticket) is not { } bytes || seal.Open(Purpose, bytes)?.Split('\n') is not [var draft, var owner, var until]) return null;
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) > time.GetUtcNow() ? (draft, owner) : null;
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
