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

    public static readonly TimeSpan Works = TimeSpan.FromMinutes(15);

    /// <param name="draft">What it opens.</param>
    /// <param name="area">Where its owner works, for the numbers in it.</param>
    public ExportTicket For(ScreeningDraft draft, string area)
    {
        var until = time.GetUtcNow() + Works;
        return new(WebEncoders.Base64UrlEncode(seal.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{draft.Id}\n{draft.Owner}\n{area}\n{until.ToUnixTimeSeconds()}"))), until);
    }

    /// <summary>The draft, its owner and the area; null where the ticket has expired or is not one of ours.</summary>
    public (string Draft, string Owner, string Area)? Open(string ticket)
    {
        if (Bytes(ticket) is not { } bytes || seal.Open(Purpose, bytes)?.Split('\n') is not [var draft, var owner, var area, var until]) return null;
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) > time.GetUtcNow() ? (draft, owner, area) : null;
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
