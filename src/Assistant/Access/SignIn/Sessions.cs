using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using Assistant.Storage;
using Dapper;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Assistant.Access.SignIn;

/// <summary>
/// Sessions of those who signed in. The cookie holds, sealed, the object id, a random id of the session and when it began, and no name.
/// One that was ended stays ended, also for who kept a copy of its cookie.
/// </summary>
public sealed class Sessions(SignInOptions options, StateDatabase database, TimeProvider time)
{
    public const string Cookie = "__Host-session";
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);
    private const string Session = "session", Began = "began", Tenant = "tid";

    public Task BeginAsync(HttpContext context, Guid person) => context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            // "sub" is what the tokens of forms are bound to.
            new Claim("sub", person.ToString()), new Claim(Visitors.ObjectId, person.ToString()), new Claim(Tenant, options.TenantId), new Claim(Session, SignInAttempt.Word()),
            new Claim(Began, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme)));

    public async Task EndAsync(HttpContext context)
    {
        if (context.User.FindFirst(Session)?.Value is { } session && EndOf(context.User) is { } end)
            database.Write(connection =>
            {
                Forget(connection, time.GetUtcNow());
                return connection.Execute("INSERT INTO ended_session (id, until) VALUES (@Id, @Until) ON CONFLICT DO NOTHING", new { Id = session, Until = end.ToUnixTimeSeconds() });
            });
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Whether the session in the cookie goes on: of this tenant, not too old, and not ended.</summary>
    public bool GoesOn(ClaimsPrincipal? person) =>
        person?.FindFirst(Session)?.Value is { } session && person.FindFirst(Tenant)?.Value == options.TenantId && EndOf(person) is { } end && end > time.GetUtcNow() && end <= time.GetUtcNow() + options.Longest + ClocksDiffer
        && database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM ended_session WHERE id = @Id", new { Id = session })) == 0;

    /// <summary>Forgets sessions that would have ended by themselves.</summary>
    public static int Forget(DbConnection connection, DateTimeOffset now) => connection.Execute("DELETE FROM ended_session WHERE until <= @at", new { at = now.ToUnixTimeSeconds() });

    private DateTimeOffset? EndOf(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirst(Began)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var began) ? DateTimeOffset.FromUnixTimeSeconds(began) + options.Longest : null;
}
