using Assistant.Commands;

namespace Assistant.Access.SignIn;

/// <summary>Signing in and out: to Entra, back from it, and the end of a session.</summary>
public static class SignInEndpoints
{
    /// <summary>Where signing in begins.</summary>
    public const string Begin = "/sign-in";

    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder app)
    {
        var group = app.MapForms();
        group.MapGet(Begin, BeginAsync);
        group.MapGet(SignInServices.Callback, ComeBackAsync);
        group.MapPost("/sign-out", EndAsync);
        group.MapGet("/signed-out", (AssistantHost assistant) => Refused.Result(assistant.Knowledge.Words, "sign-in.signed-out", "sign-in.signed-out-how", StatusCodes.Status200OK, ("sign-in.again", BeginFor("", choose: true))));
        return app;
    }

    /// <summary>Where signing in begins, to go on at an address of this server; with <paramref name="choose"/> the person chooses among their accounts.</summary>
    public static string BeginFor(string to, bool choose = false) =>
        Begin + QueryString.Create(new (string Key, string Value)[] { ("to", to), ("choose", choose ? "true" : "") }.Where(p => p.Value.Length > 0).Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value)));

    private static async Task<IResult> BeginAsync(HttpContext context, SignInFlow flow, Visitors visitors, string? to = null, bool choose = false)
    {
        if (choose || await visitors.OfAsync(context) is not { IsSignedIn: true } visitor) return Results.Redirect((await flow.BeginAsync(context, to, choose)).AbsoluteUri);
        return Results.LocalRedirect(SignInFlow.Own(to) is { Length: > 0 } own ? own : visitor.IsManager ? PageGroups.Manage : "/sources");
    }

    private static async Task<IResult> ComeBackAsync(HttpContext context, SignInFlow flow, AssistantHost assistant)
    {
        var outcome = await flow.EndAsync(context);
        // Where nothing was wanted, the beginning sends on who is signed in by now, by their role.
        return outcome.Fault is null ? Results.LocalRedirect(outcome.To.Length > 0 ? outcome.To : Begin) : SignInFaultPage.Result(assistant.Knowledge.Words, outcome);
    }

    private static async Task<IResult> EndAsync(HttpContext context, Sessions sessions)
    {
        await sessions.EndAsync(context);
        return Results.LocalRedirect("/signed-out");
    }
}
