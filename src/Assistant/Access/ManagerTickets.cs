using System.Globalization;
using Assistant.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Assistant.Access;

/// <summary>What opens a page for managers until a time.</summary>
public sealed record ManagerTicket(string Text, DateTimeOffset Until);

/// <summary>
/// Words for an address under which a page for managers can be read for a quarter of an hour. Nobody signs in on these pages: the chat
/// has checked the role. Nobody can make a ticket up, and one for one page opens no other.
/// </summary>
public sealed class ManagerTickets(StateSeal seal, TimeProvider time)
{
    private const string Purpose = "manager-page";

    public static readonly TimeSpan Works = TimeSpan.FromMinutes(15);

    public ManagerTicket For(ManagerPage page)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds((time.GetUtcNow() + Works).ToUnixTimeSeconds());
        return new(WebEncoders.Base64UrlEncode(seal.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{page.Id}\n{until.ToUnixTimeSeconds()}"))), until);
    }

    /// <summary>The ticket with its end; null where it has expired, is for another page or is not one of ours.</summary>
    public ManagerTicket? Open(ManagerPage page, string ticket)
    {
        if (Bytes(ticket) is not { } bytes || seal.Open(Purpose, bytes)?.Split('\n') is not [var id, var until] || id != page.Id) return null;
        var end = DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture));
        return end > time.GetUtcNow() ? new(ticket, end) : null;
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
