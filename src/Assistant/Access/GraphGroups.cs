using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Authentication;

namespace Assistant.Access;

/// <summary>
/// Asks Microsoft Graph which of some groups a person is in, directly or through other groups. Source: Microsoft Graph v1.0,
/// "directoryObject: checkMemberGroups" (at most 20 groups a call).
/// </summary>
public sealed class GraphGroups(HttpClient http, ConnectorToken token, AccessOptions options)
{
    /// <exception cref="HttpRequestException">Graph refused, or could not be reached.</exception>
    /// <exception cref="JsonException">Its answer cannot be read.</exception>
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid person, IEnumerable<Guid> groups, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.GraphAddress.TrimEnd('/')}/v1.0/users/{person}/checkMemberGroups")
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
}
