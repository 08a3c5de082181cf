using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assistant.Knowledge;

/// <summary>A YAML mapping that knows its file and line, so that every complaint can name both.</summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, YamlNode> _children = [];
    private readonly int _firstLine;

    private YamlMap(string file, YamlMappingNode node, ProblemList problems, int firstLine)
    {
        (File, _node, _problems, _firstLine) = (file, node, problems, firstLine);
        foreach (var (key, value) in node.Children)
            if (key is YamlScalarNode name) _children[name.Value ?? ""] = value;
            else problems.Add(file, LineOf(key), "The name of a field here is a list or holds fields itself.", "Write the name as one word before the colon, without brackets.");
    }

    public string File { get; }
    public int Line => LineOf(_node);
    public IEnumerable<string> Keys => _children.Keys;

    public static YamlMap ReadMap(string file, string text, ProblemList problems, int firstLine = 1) =>
        Root(file, text, problems, firstLine) is YamlMappingNode map
            ? new YamlMap(file, map, problems, firstLine)
            : new YamlMap(file, new YamlMappingNode(), problems, firstLine);

    public static IReadOnlyList<YamlMap> ReadList(string file, string text, ProblemList problems)
    {
        switch (Root(file, text, problems, 1))
        {
            case YamlSequenceNode list:
                return MapsOf(file, list, problems, 1);
            case not null:
                problems.Add(file, 1, "The file should be a list.", "Begin each entry with '- '.");
                return [];
            default:
                return [];
        }
    }

    private static YamlNode? Root(string file, string text, ProblemList problems, int firstLine)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new PlainYaml(new Parser(new StringReader(text))));
            if (stream.Documents.Count > 0) return stream.Documents[0].RootNode;
            problems.Add(file, firstLine, "The file is empty.", "Write its entries, or take the file away.");
        }
        catch (YamlException e)
        {
            problems.Add(file, firstLine - 1 + (int)e.Start.Line, $"This is not valid YAML: {e.Message}", "Check indents, colons and quotation marks on this line and the one above.");
        }
        catch (InvalidOperationException)
        {
            // A list or a map in brackets that never ends: the parser gives no place for it.
            problems.Add(file, firstLine, "This is not valid YAML: a '[' or '{' has no end.", "Close it with ']' or '}', or put the words into quotation marks.");
        }
        catch (ArgumentException)
        {
            // A mark of a field that is none ('? :'), for which it gives no place either.
            problems.Add(file, firstLine, "This is not valid YAML: a '?' or ':' stands where a field's name should.", "Put the words into quotation marks.");
        }
        return null;
    }

    public bool Has(string key) => _children.ContainsKey(key);

    public int LineOfKey(string key) => _children.TryGetValue(key, out var node) ? LineOf(node) : Line;

    public void Complain(string what, string mend = "", string? key = null) =>
        _problems.Add(File, key is null ? Line : LineOfKey(key), what, mend);

    /// <summary>The text under <paramref name="key"/>; a problem and an empty string where there is none.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { Length: > 0 } text) return text;
        Complain($"'{key}' is missing.", $"Add '{key}: …'.");
        return "";
    }

    public string? OptionalText(string key)
    {
        switch (_children.GetValueOrDefault(key))
        {
            case null: return null;
            case YamlScalarNode scalar: return scalar.Value is null or "" or "~" or "null" ? null : scalar.Value;
            default:
                Complain($"'{key}' should be one line of text.", "", key);
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        switch (_children.GetValueOrDefault(key))
        {
            case null: return [];
            case YamlScalarNode { Value: { Length: > 0 } one }: return [one];
            case YamlSequenceNode list:
                foreach (var other in list.Where(n => n is not YamlScalarNode))
                    _problems.Add(File, LineOf(other), $"An entry under '{key}' is not a line of text.", "Put it in quotation marks where it holds a colon.");
                return [.. list.OfType<YamlScalarNode>().Select(n => n.Value ?? "")];
            default:
                Complain($"'{key}' should be a list of texts.", "Write '[one, two]' or a line '- one' for each.", key);
                return [];
        }
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (_children.GetValueOrDefault(key))
        {
            case null: return [];
            case YamlSequenceNode list: return MapsOf(File, list, _problems, _firstLine);
            default:
                Complain($"'{key}' should be a list.", "Begin each entry with '- '.", key);
                return [];
        }
    }

    private static List<YamlMap> MapsOf(string file, YamlSequenceNode list, ProblemList problems, int firstLine)
    {
        foreach (var other in list.Where(n => n is not YamlMappingNode))
            problems.Add(file, firstLine - 1 + (int)other.Start.Line, "This entry has no fields, so it would not be read.", "Write it as '- key: …' with its fields below, or take it out.");
        return [.. list.OfType<YamlMappingNode>().Select(n => new YamlMap(file, n, problems, firstLine))];
    }

    public YamlMap? Map(string key) =>
        _children.GetValueOrDefault(key) is YamlMappingNode map ? new YamlMap(File, map, _problems, _firstLine) : null;

    /// <summary>Whether the key says <c>true</c>; false where it says so or is not there.</summary>
    public bool Flag(string key)
    {
        switch (OptionalText(key))
        {
            case null or "false": return false;
            case "true": return true;
            case var other:
                Complain($"'{key}: {other}' is neither true nor false.", "Write true, or take the line out.", key);
                return false;
        }
    }

    /// <summary>The whole number under the key, or null where there is none.</summary>
    public int? Number(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Complain($"'{key}: {text}' is not a number.", "Write it in digits.", key);
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Complain($"'{key}: {text}' is not a date.", "Write it as 2026-11-21.", key);
        return null;
    }

    /// <summary>Names every key that nothing reads: most often a slip of spelling.</summary>
    public void OnlyKeys(params ReadOnlySpan<string> known)
    {
        foreach (var key in _children.Keys)
            if (!known.Contains(key)) Complain($"'{key}' is not a known field here.", $"Known are: {string.Join(", ", known!)}.", key);
    }

    private int LineOf(YamlNode node) => _firstLine - 1 + (int)node.Start.Line;
}
