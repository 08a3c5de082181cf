using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Assistant.Access.SignIn;

/// <summary>A sign-in that was begun, as the browser that began it keeps it, sealed.</summary>
/// <param name="State">What Entra hands back, so that its answer finds the browser that asked.</param>
/// <param name="Nonce">What stands in the token that is made for this sign-in.</param>
/// <param name="Verifier">What shows that who brings the code is who asked for it (PKCE).</param>
/// <param name="To">Where to go on; empty leaves it to the role.</param>
public sealed record SignInAttempt(string State, string Nonce, string Verifier, string To)
{
    private const string Purpose = "sign-in", Cookie = "__Host-sign-in-";
    private const int StateLength = 43, NameLength = 16, MostAtOnce = 5;

    /// <summary>A word that nobody can guess.</summary>
    public static string Word() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Has the browser keep it for a quarter of an hour. Each tab has its own; of very many, those begun before are let go.</summary>
    public void Keep(HttpContext context, TimedTickets tickets)
    {
        foreach (var old in context.Request.Cookies.Keys.Where(k => k.StartsWith(Cookie, StringComparison.Ordinal)).Skip(MostAtOnce - 1)) context.Response.Cookies.Delete(old, Options());
        var ticket = tickets.For(Purpose, JsonSerializer.Serialize(this));
        context.Response.Cookies.Append(NameOf(State), ticket.Ticket, Options(TimedTickets.Works));
    }

    /// <summary>The sign-in that the state belongs to, which the browser then forgets; null where it did not begin it, or too long ago.</summary>
    public static SignInAttempt? Take(string? state, HttpContext context, TimedTickets tickets)
    {
        if (state is not { Length: StateLength } || !state.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return null;
        if (context.Request.Cookies[NameOf(state)] is not { } cookie) return null;
        context.Response.Cookies.Delete(NameOf(state), Options());
        return tickets.Open(Purpose, cookie) is { } text && JsonSerializer.Deserialize<SignInAttempt>(text) is { } attempt && attempt.State == state ? attempt : null;
    }

    private static string NameOf(string state) => Cookie + state[..NameLength];

    private static CookieOptions Options(TimeSpan? age = null) => new() { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = age };
}
