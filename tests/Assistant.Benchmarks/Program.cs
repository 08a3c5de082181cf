using Assistant.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["percentiles"]) Percentiles.Print(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
