using Assistant.Hosting;

namespace Assistant.Access;

/// <summary>Tells who asks for a page, anew with each request: who is taken out of the list of managers is none from then on.</summary>
public sealed class Visitors(ServeOptions options, AccessRoles roles, GroupRoles groups)
{
    /// <summary>The claim that holds a person's object id in Entra.</summary>
    public const string ObjectId = "oid";

    public async Task<Visitor> OfAsync(HttpContext context)
    {
        if (!options.SignsIn) return new(IsLocal: true, IsSignedIn: false, roles.Of(null));
        if (context.User.FindFirst(ObjectId)?.Value is not { } person || context.User.Identity is not { IsAuthenticated: true }) return new(IsLocal: false, IsSignedIn: false, AccessRole.Practitioner);
        var own = roles.Of(person);
        return new(IsLocal: false, IsSignedIn: true, own.HasFlag(AccessRole.Manager) ? own : await groups.OfAsync(person, context.RequestAborted) | own);
    }
}
