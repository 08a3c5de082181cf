using System.Text.Json.Nodes;

namespace Assistant.Tests.Retrieval.Qdrant;

/// <summary>The collections and aliases of <see cref="FakeQdrant"/>: what each operation does to them, and what it replies.</summary>
internal sealed class FakeCollections
{
    private readonly Dictionary<string, FakeCollection> _collections = [];
    private readonly Dictionary<string, string> _aliases = [];

    public (int Status, JsonNode? Result) Do(string method, string[] path, JsonNode? body) => (method, path) switch
    {
        ("GET", ["aliases"]) => (200, new JsonObject { ["aliases"] = new JsonArray([.. _aliases.Select(a => new JsonObject { ["alias_name"] = a.Key, ["collection_name"] = a.Value })]) }),
        ("POST", ["collections", "aliases"]) => Change(body!["actions"]!.AsArray()),
        ("GET", ["collections", var name, "exists"]) => (200, new JsonObject { ["exists"] = Find(name) is not null }),
        ("PUT", ["collections", var name]) => Create(name, body!.AsObject()),
        ("DELETE", ["collections", var name]) => (200, Delete(name)),
        (_, ["collections", var name, .. var rest]) => Find(name) is { } collection ? collection.Do(method, rest, body) : (404, $"Not found: Collection `{name}` doesn't exist!"),
        _ => (501, "Not in this fake."),
    };

    private FakeCollection? Find(string name) => _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name));

    private (int, JsonNode?) Create(string name, JsonObject asked)
    {
        if (_collections.ContainsKey(name) || _aliases.ContainsKey(name)) return (409, $"Wrong input: Collection `{name}` already exists!");
        _collections[name] = new FakeCollection(asked);
        return (200, true);
    }

    private JsonNode Delete(string name)
    {
        foreach (var alias in _aliases.Where(a => a.Value == name).ToList()) _aliases.Remove(alias.Key);
        return _collections.Remove(name);
    }

    // All actions or none.
    private (int, JsonNode?) Change(JsonArray actions)
    {
        var changed = new Dictionary<string, string>(_aliases);
        foreach (var action in actions)
        {
            if (action!["delete_alias"] is { } gone) changed.Remove((string)gone["alias_name"]!);
            if (action["create_alias"] is not { } made) continue;
            var (alias, target) = ((string)made["alias_name"]!, (string)made["collection_name"]!);
            if (!_collections.ContainsKey(target)) return (404, $"Not found: Collection `{target}` doesn't exist!");
            if (_collections.ContainsKey(alias)) return (409, $"Wrong input: Collection `{alias}` already exists!");
            changed[alias] = target;
        }
        _aliases.Clear();
        foreach (var (alias, target) in changed) _aliases[alias] = target;
        return (200, true);
    }
}
