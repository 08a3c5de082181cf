using System.Globalization;
using Assistant.Answers;
using Assistant.Evaluation;
using Assistant.Models.Embeddings;
using Assistant.Retrieval.Vectors;

namespace Assistant.Commands;

/// <summary><c>evaluate FILE --vectors</c>: the same questions by words alone and by words and meaning, side by side; what it finds decides whether meaning may be used.</summary>
public static class VectorEvaluation
{
    public static int Run(AssistantHost host, IReadOnlyList<EvaluationQuestion> questions, TextWriter output, TextWriter errors)
    {
        if (host.Layers is not { Embeddings: { } link } layers)
        {
            errors.WriteLine("No model of meaning is set up. Set Models__Embeddings__Endpoint and its neighbours (README).");
            return 2;
        }
        if (questions.All(q => q.Kind != "answer" || q.Gold is not { Count: > 0 }))
        {
            errors.WriteLine("The file holds no question of kind answer with the words that answer it ('gold'): nothing could be compared.");
            return 2;
        }
        var (options, corpus) = (layers.EmbeddingOptions, Retriever.CorpusOf(host.Knowledge));
        PassageVectors vectors;
        try
        {
            vectors = new VectorCache(layers.Folder, options).Of(corpus.Passages, link, (done, all) => errors.WriteLine($"{done} of {all} vectors."), CancellationToken.None);
        }
        catch (EmbeddingException e)
        {
            errors.WriteLine($"{e.Message} Nothing was measured.");
            return 1;
        }
        var missed = link.Missed;
        var words = Evaluate(host, questions, null);
        var meant = Evaluate(host, questions, new MeaningLayer(vectors, link, options.Weight));
        if (link.Missed > missed)
        {
            errors.WriteLine("The model did not answer for some of the questions, so what was counted would be wrong. Nothing was noted. Run it again.");
            return 1;
        }
        var compared = RankComparison.Of(words, meant);
        var proof = new VectorProof
        {
            Model = options.Model,
            Dimensions = options.Dimensions,
            Weight = options.Weight,
            Corpus = corpus.Hash,
            Questions = words.AnswerQuestions,
            Words = compared.Words,
            Vectors = compared.Vectors,
            Gain = compared.Gain,
            Low = compared.Low,
            High = compared.High,
            LostElsewhere = compared.LostElsewhere,
        };
        proof.Write(layers.Folder);
        Print(proof, options, output);
        return 0;
    }

    private static EvaluationReport Evaluate(AssistantHost host, IReadOnlyList<EvaluationQuestion> questions, Retrieval.ISearchLayers? layers) =>
        new Evaluator(new AnswerService(host.Knowledge, host.Site, host.Time, layers: layers), host.Content).Run(questions);

    private static void Print(VectorProof proof, EmbeddingOptions options, TextWriter output)
    {
        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{proof.Questions} questions with a quotation that answers them, documents {proof.Corpus}, model {proof.Model}, weight {proof.Weight:0.00}");
        Line($"{"",-18}  hit@1   hit@3   hit@5   MRR");
        Line($"{"words alone",-18}  {proof.Words.Hit1:0.000}   {proof.Words.Hit3:0.000}   {proof.Words.Hit5:0.000}   {proof.Words.Mrr:0.000}");
        Line($"{"words and meaning",-18}  {proof.Vectors.Hit1:0.000}   {proof.Vectors.Hit3:0.000}   {proof.Vectors.Hit5:0.000}   {proof.Vectors.Mrr:0.000}");
        Line($"MRR {proof.Gain:+0.000;-0.000;0.000} (95 % interval {proof.Low:+0.000;-0.000;0.000} to {proof.High:+0.000;-0.000;0.000}); other questions right by words alone and wrong with meaning: {proof.LostElsewhere}");
        output.WriteLine(proof switch
        {
            { IsGain: true } => $"This is a gain. {(options.IsOn ? "Search by meaning is on from the next start." : "Set Models__Embeddings__IsOn=true to use it.")}",
            { Low: > 0 } => "This is no gain: what is found better is paid for elsewhere. Search by meaning stays off.",
            { Gain: > 0 } => "This is no gain that could be told from chance. Search by meaning stays off.",
            _ => "This is no gain. Search by meaning stays off.",
        });
    }
}
