using System.Text.RegularExpressions;
using Assistant.Pages;
using Assistant.Storage;
using MsalException = Microsoft.Identity.Client.MsalException;
using MsalServiceException = Microsoft.Identity.Client.MsalServiceException;

namespace Assistant.Access.SignIn;

/// <summary>How a sign-in came out.</summary>
/// <param name="Fault">Why nobody is signed in; null where somebody is.</param>
/// <param name="Why">The same for the log, without a word of what came in.</param>
/// <param name="Code">Entra's own number for it, or empty.</param>
/// <param name="To">Where the person wanted to go; empty where that is not known.</param>
public sealed record SignInOutcome(SignInFault? Fault, string Why, string Code, string To);

/// <summary>A sign-in from its beginning, over Entra, to a session.</summary>
public sealed partial class SignInFlow(EntraClient entra, IdTokens tokens, Sessions sessions, TimedTickets tickets, ILogger<SignInFlow> logger)
{
    private const int LongestCode = 4096, LongestAddress = 2048;

    /// <summary>Where the browser has to go to sign in. It keeps what shows that its answer is for this browser.</summary>
    /// <param name="context">The browser's request.</param>
    /// <param name="to">Where it wants to go afterwards.</param>
    /// <param name="choose">Whether the person chooses among their accounts.</param>
    public async Task<Uri> BeginAsync(HttpContext context, string? to, bool choose)
    {
        var (state, nonce) = (SignInAttempt.Word(), SignInAttempt.Word());
        var (address, verifier) = await entra.BeginAsync(state, nonce, choose, context.RequestAborted);
        new SignInAttempt(state, nonce, verifier, Own(to)).Keep(context, tickets);
        return address;
    }

    /// <summary>Takes the answer that Entra sent the browser back with, once.</summary>
    public async Task<SignInOutcome> EndAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var outcome = SignInAttempt.Take(query["state"], context, tickets) is { } attempt
            ? await EndAsync(attempt, query["error"], query["error_description"], query["code"], context)
            : new(SignInFault.NotBegun, "no such sign-in was begun in this browser", "", "");
        if (outcome.Fault is { } fault) Log.NotSignedIn(logger, fault, outcome.Why, outcome.Code);
        return outcome;
    }

    /// <summary>The address where it is one of this server, so that no link to sign in leads elsewhere afterwards; otherwise empty.</summary>
    public static string Own(string? to) =>
        to is ['/', ..] && to.Length <= LongestAddress && SafeAddress.IsSafe(to) && !to.StartsWith("/sign", StringComparison.OrdinalIgnoreCase) ? to : "";

    private async Task<SignInOutcome> EndAsync(SignInAttempt attempt, string? error, string? description, string? code, HttpContext context)
    {
        SignInOutcome Not(SignInFault fault, string why, string? said = null) => new(fault, why, EntraCode().Match(said ?? "").Value, attempt.To);

        if (error is not null) return Not(error == "access_denied" ? SignInFault.Cancelled : SignInFault.Refused, Known().IsMatch(error) ? error : "an unknown error", description);
        if (code is not { Length: > 0 and <= LongestCode }) return Not(SignInFault.NotVerified, "no code");
        try
        {
            var token = await entra.RedeemAsync(code, attempt.Verifier, context.RequestAborted);
            var verdict = await tokens.CheckAsync(token, attempt.Nonce, context.RequestAborted);
            if (verdict.Fault is { } fault) return Not(fault, verdict.Why);
            await sessions.BeginAsync(context, verdict.Person);
            return new(null, "", "", attempt.To);
        }
        catch (MsalServiceException e) when (e.StatusCode is >= 400 and < 500 and not 429)
        {
            return Not(SignInFault.Refused, e.ErrorCode, e.Message);
        }
        catch (Exception e) when (e is MsalException or HttpRequestException || e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            return Not(SignInFault.NotReached, (e as MsalException)?.ErrorCode ?? e.GetType().Name);
        }
    }

    [GeneratedRegex(@"AADSTS\d{4,8}")]
    private static partial Regex EntraCode();

    [GeneratedRegex("^[a-z_]{1,60}$")]
    private static partial Regex Known();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Somebody could not be signed in: {Fault} ({Why}) {Code}")]
        public static partial void NotSignedIn(ILogger logger, SignInFault fault, string why, string code);
    }
}
