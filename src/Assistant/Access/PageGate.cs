using Assistant.Access.SignIn;
using Assistant.Answers;
using Assistant.Commands;
using Microsoft.AspNetCore.Antiforgery;

namespace Assistant.Access;

/// <summary>Stands before every page that is not for everybody, and before everything that is sent from one. Nothing of the body is bound before.</summary>
public sealed class PageGate(RequestDelegate next, AssistantHost assistant, Visitors visitors, SignInOptions signIn, IAntiforgery tokens)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (AudienceOf(context) is not { } audience || audience == Audience.Anybody && ChangesNothing(context))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        var visitor = await visitors.OfAsync(context);
        context.Features.Set(visitor);
        if (Refusal(audience, visitor, context.Request) is { } refused) await refused.ExecuteAsync(context);
        else if (await FaultAsync(context) is { } fault) await fault.ExecuteAsync(context);
        else await next(context);
    }

    private Audience? AudienceOf(HttpContext context) => context.Request.Path.StartsWithSegments(PageGroups.Manage) ? Audience.Managers
        : context.GetEndpoint()?.Metadata.GetMetadata<PageAudience>()?.For switch
        {
            Audience.Readers when assistant.Site.SourcePages == SourcePages.Public => Audience.Anybody,
            var audience => audience,
        };

    private IResult? Refusal(Audience audience, Visitor visitor, HttpRequest request)
    {
        if (audience == Audience.Anybody || visitor.IsManager || audience == Audience.Readers && visitor.IsKnown) return null;
        var words = assistant.Knowledge.Words;
        return visitor switch
        {
            { IsLocal: true } => Refused.Result(words, "access.not-manager", "access.not-manager-local"),
            { IsSignedIn: true, Roles: null } => Refused.Result(words, "access.not-checked", "access.try-later", StatusCodes.Status503ServiceUnavailable),
            { IsSignedIn: true } => Refused.Result(words, "access.not-manager", "access.ask-for-role", link: ("access.sign-in-other", SignInAddress(request, choose: true))),
            _ when !signIn.IsSetUp => Refused.Result(words, "access.not-manager", "access.no-sign-in"),
            _ when Reads(request) => Results.LocalRedirect(SignInAddress(request)),
            _ => Refused.Result(words, "access.signed-out", "access.nothing-changed", link: ("access.sign-in", SignInAddress(request))),
        };
    }

    /// <summary>What is wrong with what was sent; null where it came from a form that this server showed to the same visitor.</summary>
    private async Task<IResult?> FaultAsync(HttpContext context)
    {
        if (ChangesNothing(context)) return null;
        try
        {
            await tokens.ValidateRequestAsync(context);
            return null;
        }
        catch (AntiforgeryValidationException e)
        {
            return e.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? Refused.Result(assistant.Knowledge.Words, "access.too-large", "access.too-large-how", StatusCodes.Status413PayloadTooLarge)
                : Refused.Result(assistant.Knowledge.Words, "access.stale-form", "access.stale-form-how", StatusCodes.Status400BadRequest);
        }
    }

    private static bool ChangesNothing(HttpContext context) => Reads(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<ChangesNothing>() is not null;

    private static bool Reads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string SignInAddress(HttpRequest request, bool choose = false) => SignInEndpoints.BeginFor($"{request.Path}{(Reads(request) ? request.QueryString : default)}", choose);
}
