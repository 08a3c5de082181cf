using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Authentication;

namespace Assistant.Access;

/// <summary>
/// Asks Microsoft Graph which of some groups a person is in, and who is in a group, directly or through other groups. Source: Microsoft
/// Graph v1.0, "directoryObject: checkMemberGroups" (at most 20 groups a call), "List group transitive members" (at most 999 a page).
/// </summary>
public sealed class GraphGroups(HttpClient http, ConnectorToken token, AccessOptions options)
{
    private const int MostPages = 20;
    private const string User = "#microsoft.graph.user";

    private string Address => options.GraphAddress.TrimEnd('/');

    /// <exception cref="HttpRequestException">Graph refused, or could not be reached.</exception>
    /// <exception cref="JsonException">Its answer cannot be read.</exception>
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid person, IEnumerable<Guid> groups, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/v1.0/users/{person}/checkMemberGroups")
        {
            Content = JsonContent.Create(new { groupIds = groups.Select(g => g.ToString()) }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
        using var response = await http.SendAsync(request, cancellationToken);
        // A guest of the tenant, or somebody who has left it.
        if (response.StatusCode == HttpStatusCode.NotFound) return [];
        response.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return body.RootElement.Property("value") is { ValueKind: JsonValueKind.Array } ids
            ? [.. ids.EnumerateArray().Select(id => Guid.TryParse(id.Read(), out var group) ? group : Guid.Empty)]
            : throw new JsonException("Graph's answer has no list of groups.");
    }

    /// <summary>The people in a group; none where the group is gone.</summary>
    /// <exception cref="HttpRequestException">Graph refused, or could not be reached.</exception>
    /// <exception cref="JsonException">Its answer cannot be read.</exception>
    public async Task<IReadOnlyList<Guid>> MembersAsync(Guid group, CancellationToken cancellationToken)
    {
        var people = new List<Guid>();
        string? next = $"{Address}/v1.0/groups/{group}/transitiveMembers?$select=id&$top=999";
        for (var pages = 0; next is not null; pages++)
        {
            // Where the next page is, is told by the answer: the token goes to no other host.
            if (pages == MostPages || !next.StartsWith($"{Address}/", StringComparison.Ordinal)) throw new JsonException("Graph's list of members does not end.");
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound) return [];
            response.EnsureSuccessStatusCode();
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (body.RootElement.Property("value") is not { ValueKind: JsonValueKind.Array } members) throw new JsonException("Graph's answer has no list of members.");
            people.AddRange(members.EnumerateArray().Where(m => m.TextOf("@odata.type") == User).Select(m => Guid.TryParse(m.TextOf("id"), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty));
            next = body.RootElement.TextOf("@odata.nextLink");
        }
        return people;
    }
}
