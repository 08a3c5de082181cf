using Assistant.Commands;

namespace Assistant.Access;

/// <summary>Where pages are mapped that are not for everybody, and who it was that came through.</summary>
public static class PageGroups
{
    /// <summary>The address below which everything is for managers alone, also what nobody has mapped.</summary>
    public const string Manage = "/manage";

    /// <summary>
    /// Endpoints below <c>/manage</c>: for managers, never kept by a browser, and for each that changes something, with a token of a form that
    /// this server showed. All of it is refused before a body is bound. An upload says how large it may be with <c>RequestSizeLimitAttribute</c>.
    /// </summary>
    public static RouteGroupBuilder MapManagers(this IEndpointRouteBuilder app) => app.MapGroup(Manage).Meant(Audience.Managers);

    /// <summary>Endpoints on which readers check what an answer rests on: for anybody, or for who is signed in, by setting.</summary>
    public static RouteGroupBuilder MapReaders(this IEndpointRouteBuilder app) => app.MapGroup("").Meant(Audience.Readers);

    /// <summary>Endpoints for anybody, who may send what a form of this server sent.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder app) => app.MapGroup("").Meant(Audience.Anybody);

    /// <summary>Says of an endpoint that what is sent to it changes nothing.</summary>
    public static TBuilder ChangesNothing<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ChangesNothing());

    /// <summary>The role in which a manager does something, in the words of the trail; never who it was.</summary>
    /// <exception cref="InvalidOperationException">The address is not one for managers.</exception>
    public static string ManagerOf(this HttpContext context) => context.Features.Get<Visitor>() is { IsManager: true } visitor
        ? context.RequestServices.GetRequiredService<AssistantHost>().Knowledge.Words[visitor.IsLocal ? "access.by-local" : "access.by"]
        : throw new InvalidOperationException("Only a manager has a role to name. Map the address with MapManagers.");

    // The token is asked for by the gate, before anything is bound; the framework's own demand would come after.
    private static RouteGroupBuilder Meant(this RouteGroupBuilder group, Audience audience) => group.WithMetadata(new PageAudience(audience)).DisableAntiforgery();
}
