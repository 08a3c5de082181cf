using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Evaluation;

/// <summary>Takes a part of the search away, to see what it adds.</summary>
public static class Ablation
{
    /// <summary>Without the gate every question is answered, so that the search is measured by itself.</summary>
    public const string Gate = "gate";

    public static IReadOnlyList<string> Parts { get; } =
        [Gate, "expansions", "acronyms", "synonyms", "spelling", "sentences", "questions", "answer-type", "headings", "notes"];

    public static KnowledgeBase Without(KnowledgeBase knowledge, string part) => part switch
    {
        "expansions" => knowledge with { Expansions = [] },
        "acronyms" => knowledge with { Vocabulary = knowledge.Vocabulary with { Acronyms = [] } },
        "synonyms" => knowledge with { Vocabulary = knowledge.Vocabulary with { SynonymGroups = [] } },
        "spelling" => knowledge with { Vocabulary = knowledge.Vocabulary with { Spellings = new Dictionary<string, string>() }, RepairsSpelling = false },
        "notes" => knowledge with { Notes = [] },
        _ => knowledge,
    };

    public static RankingWeights Without(RankingWeights weights, string part) => part switch
    {
        "sentences" => weights with { Unit = 0, UnitExpansion = 0, UnitQuestion = 0 },
        "questions" => weights with { Question = 0, UnitQuestion = 0 },
        "answer-type" => weights with { AnswerType = 0 },
        "headings" => weights with { Heading = 0, Title = 0 },
        _ => weights,
    };
}
