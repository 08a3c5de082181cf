using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Retrieval;

/// <summary>Reads the vocabulary and complains, with the line, of what could not work.</summary>
public sealed class VocabularyReader(ProblemList problems)
{
    public Vocabulary Read(string text)
    {
        var file = YamlMap.ReadMap(Vocabulary.File, text, problems);
        file.OnlyKeys("acronyms", "acronyms-in-capitals", "synonyms", "spellings", "stop-words", "domain-terms", "elsewhere-terms", "avoid");
        return new Vocabulary
        {
            Acronyms = [.. Acronyms(file, "acronyms", capitalsOnly: false), .. Acronyms(file, "acronyms-in-capitals", capitalsOnly: true)],
            SynonymGroups = [.. file.Maps("synonyms").Select(Group)],
            Spellings = Spellings(file),
            StopWords = Words(file, "stop-words").ToHashSet(),
            DomainTerms = Words(file, "domain-terms").ToHashSet(),
            ElsewhereTerms = Words(file, "elsewhere-terms").ToHashSet(),
            AvoidedWords = [.. file.Maps("avoid").Select(AvoidedWords.Read).OfType<AvoidedWords>()],
        };
    }

    private static IEnumerable<Acronym> Acronyms(YamlMap file, string section, bool capitalsOnly)
    {
        if (file.Map(section) is not { } map) yield break;
        foreach (var key in map.Keys)
        {
            var longForms = Words(map, key);
            if (longForms.Count == 0) map.Complain($"'{key}' has nothing it stands for.", "Write '[what it stands for]' after it.", key);
            else if (longForms.Contains(Vocabulary.Normal(key))) map.Complain($"'{key}' stands for itself.", "Write it in full.", key);
            else yield return new Acronym(capitalsOnly ? key : Vocabulary.Normal(key), longForms, capitalsOnly);
        }
    }

    private static SynonymGroup Group(YamlMap map)
    {
        map.OnlyKeys("words", "weight");
        var words = Words(map, "words");
        if (words.Count < 2) map.Complain("A group needs two words or more.", "Write 'words: [one, another]'.", "words");
        return new SynonymGroup(words, Weight(map));
    }

    private static double Weight(YamlMap map)
    {
        if (map.OptionalText("weight") is not { } text) return Vocabulary.UsualWeight;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1) return weight;
        map.Complain($"'weight: {text}' is not a weight.", "Write a number above 0, at most 1.", "weight");
        return Vocabulary.UsualWeight;
    }

    private static Dictionary<string, string> Spellings(YamlMap file)
    {
        var spellings = new Dictionary<string, string>();
        if (file.Map("spellings") is not { } map) return spellings;
        foreach (var written in map.Keys)
        {
            var (from, to) = (Vocabulary.Normal(written), Vocabulary.Normal(map.Text(written)));
            if (from == to) map.Complain($"'{written}' is put right to itself.", "Take the line out, or write what is meant.", written);
            else if (!spellings.TryAdd(from, to)) map.Complain($"'{written}' stands here twice.", "Keep one.", written);
        }
        return spellings;
    }

    private static List<string> Words(YamlMap map, string key)
    {
        var words = map.Texts(key).Select(Vocabulary.Normal).ToList();
        foreach (var twice in words.GroupBy(w => w).Where(g => g.Count() > 1))
            map.Complain($"'{twice.Key}' stands twice under '{key}'.", "Keep one.", key);
        if (words.Contains("")) map.Complain($"There is an empty word under '{key}'.", "Look for a comma too many.", key);
        return [.. words.Where(w => w.Length > 0).Distinct()];
    }
}
