namespace Assistant.Pages.Manage;

/// <summary>A page that the start page for managers lists, as metadata of its endpoint: it is listed where it is mapped.</summary>
/// <param name="Title">The id of its title.</param>
/// <param name="About">The id of the line that says what it is for.</param>
/// <param name="Order">Where it stands among the others.</param>
public sealed record ManagePage(string Title, string About, int Order);

/// <summary>A page of the list, with its address.</summary>
public sealed record ListedPage(string Address, ManagePage Page);

/// <summary>The pages for managers that there are.</summary>
public sealed class ManagePages(EndpointDataSource endpoints)
{
    public IReadOnlyList<ListedPage> All => [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(e => (e.RoutePattern.RawText, Page: e.Metadata.GetMetadata<ManagePage>()))
        .Where(e => e.Page is not null)
        .Select(e => new ListedPage($"/{e.RawText!.Trim('/')}", e.Page!))
        .OrderBy(p => p.Page.Order)];
}

/// <summary>Puts a page on the list.</summary>
public static class ManagePageListing
{
    /// <param name="endpoint">A page without parts in its address that vary.</param>
    /// <param name="title">The id of its title.</param>
    /// <param name="about">The id of the line that says what it is for.</param>
    /// <param name="order">Where it stands among the others.</param>
    public static TBuilder ListedAs<TBuilder>(this TBuilder endpoint, string title, string about, int order) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ManagePage(title, about, order));
}
